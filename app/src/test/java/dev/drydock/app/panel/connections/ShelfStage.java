package dev.drydock.app.panel.connections;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.credential.KeepingChoice;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.StoredProfile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

/// What the workspace and the machine have to say to the panel on a stage.
public final class ShelfStage {
    private ShelfStage() {}

    public static ConnectionsStage loading(ConnectionsStage stage) {
        stage.desk.silent = true;
        return stage;
    }

    public static ConnectionsStage fault(ConnectionsStage stage, DbFault why) {
        stage.desk.listing = Optional.of(new Outcome.Failed<>(why));
        return stage;
    }

    public static ConnectionsStage unreadable(ConnectionsStage stage, int count) {
        stage.desk.unreadable = count;
        return stage;
    }

    public static ConnectionsStage secretOf(ConnectionsStage stage, String id) {
        stage.desk.secrets.put(id, EnumSet.of(SecretUse.DATABASE));
        return stage;
    }

    public static ConnectionsStage last(ConnectionsStage stage, String id, StoredProfile.LastTest test) {
        stage.desk.stored.replaceAll(each -> each.profile().id().equals(id)
                ? new StoredProfile(each.profile(), each.folder(), each.lastUsed(), Optional.of(test))
                : each);
        return stage;
    }

    public static ConnectionsStage filed(ConnectionsStage stage, String id, String folder) {
        stage.model.load(Optional.empty());
        stage.model.filing().move(id, folder);
        return stage;
    }

    public static ConnectionsStage certificate(ConnectionsStage stage, Path file, Instant end) {
        stage.desk.certificates.put(file, end);
        return stage;
    }

    public static ConnectionsStage withoutKeychain(ConnectionsStage stage, DbFault why) {
        stage.desk.keepings = stage.desk.keepings.stream()
                .map(choice -> choice.keeping() == SecretKeeping.KEYCHAIN
                        ? new KeepingChoice(choice.keeping(), KeepingChoice.Standing.UNAVAILABLE, "", Optional.of(why))
                        : choice)
                .toList();
        return stage;
    }

    public static ConnectionsStage as(ConnectionsStage stage, Environment environment) {
        stage.model.form().environment(EnvironmentLook.of(environment));
        return stage;
    }
}
