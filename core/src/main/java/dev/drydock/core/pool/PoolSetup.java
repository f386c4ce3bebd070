package dev.drydock.core.pool;

import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/// What a pool is made of.
///
/// @param password asked at every connect for a copy, which is wiped after it; never kept
/// @param secrets what the route needs beyond it
/// @param readOnly the server refuses writes on every connection of the pool
/// @param audit told of every act on the pool before it is done
/// @param meters where the measures are published
public record PoolSetup(
        ConnectionProfile profile,
        PoolPorts ports,
        PasswordSource password,
        SecretSource secrets,
        boolean readOnly,
        AuditSink audit,
        MeterRegistry meters) {
    /// Gives the login's password.
    @FunctionalInterface
    public interface PasswordSource {
        /// @throws FaultException when it is kept but cannot be had now: no login is tried
        Optional<Secret> get() throws FaultException;
    }

    /// Takes an audit event.
    @FunctionalInterface
    public interface AuditSink {
        /// @throws FaultException when it could not be written: the act is not done
        void append(AuditEvent event) throws FaultException;
    }
}
