package dev.drydock.app.panel.query.tab;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.guard.unlock.Relock;
import dev.drydock.core.query.event.CancelRung;
import dev.drydock.core.query.event.Notice;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.leave.IdleTransaction;
import dev.drydock.core.query.pending.Pending;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One line of a tab's message list.
public sealed interface Message {
    Instant at();

    /// @param sql its first line
    record Started(Instant at, String sql) implements Message {}

    record Noticed(Instant at, Notice notice) implements Message {}

    record Updated(Instant at, long rows) implements Message {}

    record Done(Instant at, Duration elapsed, long rows) implements Message {}

    record Failed(Instant at, DbFault why, Duration elapsed) implements Message {}

    record Cancelled(Instant at, Duration elapsed) implements Message {}

    record Climbed(Instant at, CancelRung rung) implements Message {}

    /// @param silent false: the server was heard again
    record Silence(Instant at, boolean silent) implements Message {}

    record Lost(Instant at, RunEvent.Loss loss) implements Message {}

    /// A transaction that nobody uses.
    record Unused(Instant at, IdleTransaction what) implements Message {}

    /// Whether writes are allowed has changed, and with it the connection.
    record AccessChanged(Instant at, boolean readOnly) implements Message {}

    /// The statement committed what was open before it.
    record CommittedByServer(Instant at) implements Message {}

    /// Unlocked (`why` empty) or locked again.
    ///
    /// @param pending of the transaction that is still open then
    record Lock(Instant at, Optional<Relock> why, Pending pending) implements Message {}

    record Reconnected(Instant at) implements Message {}

    /// Notices or results beyond what is kept.
    record Dropped(Instant at, long notices, int results) implements Message {}
}
