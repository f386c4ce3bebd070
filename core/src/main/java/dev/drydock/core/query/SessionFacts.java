package dev.drydock.core.query;

import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.query.port.TransactionState;
import java.time.Instant;

/// One look at a session; immutable.
///
/// @param transactionSince when the open transaction was first seen; [Instant#EPOCH] without one
/// @param autoCommit false: a statement starts a transaction that lasts until it is ended by hand
public record SessionFacts(
        ServerFacts server,
        boolean connected,
        boolean readOnly,
        boolean autoCommit,
        boolean running,
        TransactionState transaction,
        Instant transactionSince) {}
