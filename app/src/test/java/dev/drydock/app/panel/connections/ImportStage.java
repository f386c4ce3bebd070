package dev.drydock.app.panel.connections;

import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.job.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Imports and exports on a stage.
public final class ImportStage {
    private ImportStage() {}

    public static ConnectionsStage opened(ConnectionsStage stage) {
        stage.model.load(Optional.empty());
        stage.model.imports().open();
        return stage;
    }

    /// What the import finds, or nothing yet.
    public static ConnectionsStage found(ConnectionsStage stage, Optional<Outcome<List<ImportPreview>>> outcome) {
        opened(stage);
        stage.imports.found = outcome;
        stage.model.imports().machine();
        return stage;
    }

    public static ConnectionsStage secretsTaken(ConnectionsStage stage, SecretKeeping where) {
        stage.model.imports().keeping(where.name());
        return stage;
    }

    public static ConnectionsStage exported(ConnectionsStage stage, Outcome<Integer> outcome) {
        stage.imports.exported = Optional.of(outcome);
        stage.model.exports().to(Optional.empty(), Path.of("/home/ann/drydock-profiles.json"));
        return stage;
    }
}
