package dev.drydock.core.pool;

import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.SecretSource;
import io.micrometer.core.instrument.MeterRegistry;

/// What a pool is made of.
///
/// @param secrets asked at every connect for copies, which are wiped after it; never kept. May ask the user for
///     the first login only, quiet ever after
/// @param servers what the process knows of servers: nobody's login is tried while its server rests, unless a
///     borrower waits for it
/// @param readOnly the server refuses writes on every connection of the pool
/// @param audit told of every act on the pool before it is done
/// @param meters where the measures are published
public record PoolSetup(
        ConnectionProfile profile,
        PoolPorts ports,
        SecretSource secrets,
        Servers servers,
        boolean readOnly,
        AuditSink audit,
        MeterRegistry meters) {
    /// Takes an audit event.
    @FunctionalInterface
    public interface AuditSink {
        /// @throws FaultException when it could not be written: the act is not done
        void append(AuditEvent event) throws FaultException;
    }
}
