package dev.drydock.core.query.event;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.query.result.SpooledResult;
import java.time.Duration;

/// What happened during a run. `statement` counts the executed parts of the script from 0.
public sealed interface RunEvent {
    int statement();

    /// @param start 0-based characters of the script, `end` exclusive
    record StatementStarted(int statement, int start, int end) implements RunEvent {}

    /// Rows begin to arrive. The receiver owns the result and closes it.
    record ResultOpened(int statement, SpooledResult result) implements RunEvent {}

    record NoticeRaised(int statement, Notice notice) implements RunEvent {}

    record UpdateCounted(int statement, long rows) implements RunEvent {}

    /// @param rows received or changed by all results of the statement
    record StatementDone(int statement, Duration elapsed, long rows) implements RunEvent {}

    /// Offsets in `why` count from the statement's start.
    record StatementFailed(int statement, DbFault why, Duration elapsed) implements RunEvent {}

    record StatementCancelled(int statement, Duration elapsed) implements RunEvent {}

    record CancelClimbed(int statement, CancelRung rung) implements RunEvent {}

    /// The server itself has not answered for some seconds, or (`silent` false) was heard again. The statement
    /// is not given up for it.
    record ServerSilent(int statement, boolean silent) implements RunEvent {}

    /// The connection was lost. Nothing sent on it is ever sent again.
    ///
    /// @param loss what went with it
    record ConnectionLost(int statement, Loss loss) implements RunEvent {}

    /// What a lost connection takes along.
    enum Loss {
        /// Nothing that mattered.
        NOTHING,
        /// An open transaction, which the server rolls back.
        TRANSACTION,
        /// The server's answer to a change that was sent: it may have been made, or not. Never sent again.
        ANSWER
    }

    /// Whether writes are allowed has changed, and with it the connection: settings and temporary objects of
    /// the session are gone.
    record AccessChanged(int statement, boolean readOnly) implements RunEvent {}

    /// The server committed by itself, with this statement, what the open transaction had done before it.
    record CommittedByServer(int statement) implements RunEvent {}

    /// A new connection stands in for the lost one, with the settings of a fresh session.
    record Reconnected(int statement) implements RunEvent {}
}
