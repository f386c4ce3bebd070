package dev.drydock.core.workspace;

import dev.drydock.core.audit.AuditJournal;
import java.nio.file.Path;

/// The user's own store under one folder. Any thread; several processes may have it open.
@SuppressWarnings("DoNotCallSuggester")
public final class Workspace implements AutoCloseable {
    /// Opens the workspace under `home`, making it when there is none. Blocks: a few milliseconds when the schema is
    /// current, about a second the first time.
    public static WorkspaceOpening open(Path home) {
        throw new UnsupportedOperationException(home.toString());
    }

    public Path home() {
        throw new UnsupportedOperationException();
    }

    public Profiles profiles() {
        throw new UnsupportedOperationException();
    }

    public History history() {
        throw new UnsupportedOperationException();
    }

    public Drafts drafts() {
        throw new UnsupportedOperationException();
    }

    public Settings settings() {
        throw new UnsupportedOperationException();
    }

    /// The journal of this user, anchored in this workspace.
    public AuditJournal audit() {
        throw new UnsupportedOperationException();
    }

    /// Stores what was typed, then closes.
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
