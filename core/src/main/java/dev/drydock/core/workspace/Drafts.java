package dev.drydock.core.workspace;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Editor tabs that survive a kill. [#typed] returns at once; a background writer stores the newest text of each tab
/// within 200 ms, so a caller that reports at most 500 ms after a keystroke loses less than one second of typing.
/// Any thread.
@SuppressWarnings("DoNotCallSuggester")
public final class Drafts {
    /// Stores a new, empty tab behind the others.
    public DraftTab open(String profileId, String title) throws FaultException {
        throw new UnsupportedOperationException(profileId + title);
    }

    /// The newest text and caret of a tab. Never blocks; only the last call before a write counts.
    public void typed(String id, String text, int caret) {
        throw new UnsupportedOperationException(id + text + caret);
    }

    /// Changes what is around the text: connection, title, position.
    public void change(String id, String profileId, String title, int position) throws FaultException {
        throw new UnsupportedOperationException(id + profileId + title + position);
    }

    /// Open tabs in their order, without their texts.
    public List<DraftTab> list() throws FaultException {
        throw new UnsupportedOperationException();
    }

    /// The text of an open or closed tab, as last typed.
    public Optional<String> text(String id) throws FaultException {
        throw new UnsupportedOperationException(id);
    }

    /// Puts a tab into the bin, with all that was typed.
    public void close(String id) throws FaultException {
        throw new UnsupportedOperationException(id);
    }

    /// Closed tabs, newest first. They are kept for 90 days.
    public List<DraftTab> bin() throws FaultException {
        throw new UnsupportedOperationException();
    }

    /// Takes a tab out of the bin and puts it behind the others.
    public Optional<DraftTab> reopen(String id) throws FaultException {
        throw new UnsupportedOperationException(id);
    }

    /// Waits until everything typed so far is stored.
    public void flush() throws FaultException {
        throw new UnsupportedOperationException();
    }

    /// Tells of a background write that failed; it is tried again until it works. Called on the writer's thread.
    public void onFault(Consumer<DbFault> listener) {
        throw new UnsupportedOperationException(listener.toString());
    }
}
