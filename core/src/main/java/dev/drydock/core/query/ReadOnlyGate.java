package dev.drydock.core.query;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.StatementEffect;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// What a read-only session lets through to the server, which then refuses writes itself. Fails closed: a text
/// that we and the driver do not both read as one statement, or that is not understood, is not sent.
final class ReadOnlyGate {
    private static final Set<Effect> HARMLESS = Set.of(Effect.READ, Effect.SESSION);

    private ReadOnlyGate() {}

    /// After writes are no longer allowed, a connection that still could write takes the rollback of its open
    /// transaction and nothing else.
    static void checkLock(QuerySession session, StatementEffect effect) throws FaultException {
        boolean lockedAgain = !session.readOnly() && !session.writesAllowed();
        if (lockedAgain && effect.transaction() != StatementEffect.TransactionChange.ROLLS_BACK) {
            throw new FaultException(RunRule.LOCKED_AGAIN.fault());
        }
    }

    static void check(Link link, String sql, StatementEffect effect) throws FaultException, SQLException {
        QueryPorts ports = link.ports();
        List<ScriptPart> parts = ports.syntax().split(sql);
        boolean one = parts.size() == 1 && parts.getFirst().sendable();
        if (!one || !ports.sessions().one(link.connection(), sql)) {
            throw new FaultException(RunRule.READ_ONLY_ONE_STATEMENT.fault());
        }
        boolean reads = !effect.effects().isEmpty() && HARMLESS.containsAll(effect.effects());
        if (!reads || effect.transaction() != StatementEffect.TransactionChange.NONE || effect.needsNoTransaction()) {
            throw new FaultException(RunRule.READ_ONLY_SESSION.fault());
        }
    }
}
