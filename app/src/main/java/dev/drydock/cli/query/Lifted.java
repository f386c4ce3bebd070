package dev.drydock.cli.query;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Stance;
import dev.drydock.core.guard.unlock.Unlocks;
import dev.drydock.core.query.SessionBounds;
import dev.drydock.core.query.SessionOptions;
import dev.drydock.core.workspace.Workspace;

/// The rules of one command: those of its connection, for the time of the command unlocked if it gave a reason.
public final class Lifted implements AutoCloseable {
    private final Chosen chosen;
    private final Unlocks unlocks = new Unlocks(event -> {
        try (Workspace workspace = Workspaces.open()) {
            workspace.audit().append(event);
        }
    });

    /// @param reason `""`: nothing is unlocked
    public Lifted(Chosen chosen, String reason) {
        this.chosen = chosen;
        if (reason.isEmpty()) {
            return;
        }
        try {
            unlocks.unlock(chosen.profile(), reason);
        } catch (FaultException refused) {
            unlocks.close();
            throw new CliFailure(
                    ExitCode.REFUSED_BY_GUARD, FaultText.of(refused.fault()).line());
        }
    }

    private boolean unlocked() {
        return unlocks.of(chosen.profile()).isPresent();
    }

    public Stance stance() {
        Stance own = unlocks.stance(chosen.profile());
        return chosen.readOnly() && !unlocked() ? own.asReadOnly() : own;
    }

    public SessionOptions session() {
        ConnectionProfile profile = chosen.profile();
        SessionOptions options = SessionOptions.of("Drydock query")
                .with(SessionBounds.of(EffectivePolicy.of(profile).bounds()));
        return chosen.readOnly() && !unlocked()
                ? options.asReadOnly()
                : options.writableWhile(() -> unlocks.writable(profile));
    }

    @Override
    public void close() {
        unlocks.close();
    }
}
