package dev.drydock.core.pool;

import dev.drydock.core.fault.DbFault;

/// Why Drydock's own pool does not lend. Its name is the `rule` of the [DbFault.Refused] that says so.
public enum PoolRule {
    /// Every connection was in use for as long as a borrower waits. The fact is the size of the pool.
    POOL_EXHAUSTED,
    /// Lending was suspended by hand, longer than a borrower waits.
    POOL_SUSPENDED,
    POOL_CLOSED;

    DbFault fault(String fact) {
        return new DbFault.Refused(name(), fact, "");
    }
}
