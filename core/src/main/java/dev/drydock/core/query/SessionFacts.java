package dev.drydock.core.query;

import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.query.pending.Pending;
import dev.drydock.core.query.port.TransactionState;
import java.time.Instant;

/// One look at a session; immutable.
///
/// @param transactionSince when the open transaction was first seen; [Instant#EPOCH] without one
/// @param readOnly of the connection there is now
/// @param pending what the open transaction did so far
public record SessionFacts(
        ServerFacts server,
        boolean connected,
        boolean readOnly,
        CommitMode commitMode,
        boolean running,
        TransactionState transaction,
        Instant transactionSince,
        Pending pending) {}
