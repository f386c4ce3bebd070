package dev.drydock.app.panel.connections;

import dev.drydock.core.credential.RotationEnd;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.job.Outcome;
import java.util.Optional;

/// Changes of passwords on a stage.
public final class RotationStage {
    private RotationStage() {}

    /// @param verdict what the guard says
    public static ConnectionsStage opened(ConnectionsStage stage, Optional<Verdict> verdict) {
        stage.rotation.verdict = verdict;
        stage.model.rotation().open();
        return stage;
    }

    public static ConnectionsStage ended(ConnectionsStage stage, RotationEnd end) {
        stage.rotation.end = Optional.of(new Outcome.Done<>(end));
        stage.model
                .rotation()
                .change(
                        "old".toCharArray(),
                        "new".toCharArray(),
                        stage.model.rotation().stateProperty().get().typedName());
        return stage;
    }
}
