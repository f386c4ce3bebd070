package dev.drydock.app.panel.connections;

import dev.drydock.app.panel.connections.desk.RotationDesk;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.credential.RotationEnd;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.job.Outcome;
import java.util.Optional;
import java.util.function.Consumer;

/// Changes of passwords that end at once as a test or a picture told them to.
final class ScriptedRotationDesk implements RotationDesk {
    Optional<Verdict> verdict = Optional.of(new Verdict.Allowed());
    Optional<Outcome<RotationEnd>> end = Optional.empty();

    @Override
    public Optional<Verdict> verdict(ConnectionProfile profile) {
        return verdict;
    }

    @Override
    public void rotate(Change change, Consumer<Outcome<RotationEnd>> then) {
        change.close();
        end.ifPresent(then);
    }
}
