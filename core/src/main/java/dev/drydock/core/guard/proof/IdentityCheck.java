package dev.drydock.core.guard.proof;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks who confirms by two fresh logins: one without a password, which must fail, then one with the typed
/// password, which must not. In this order the success comes last, so that servers which count failed logins in
/// a row count from zero again. Blocks.
public final class IdentityCheck {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityCheck.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private IdentityCheck() {}

    /// @param typed stays the caller's
    /// @param others what the way to the server needs; the login's own password is never taken from it
    public static Identity of(Connector connector, ConnectionProfile profile, Secret typed, SecretSource others) {
        if (!(profile.target() instanceof Target.Server)) {
            return new Identity.Unprovable();
        }
        SecretSource way = use -> use == SecretUse.DATABASE ? Optional.empty() : others.find(use);
        OpenOptions options = new OpenOptions("Drydock confirm", PATIENCE, PATIENCE, true).with(way);
        Optional<DbFault> without = login(connector, profile, Optional.empty(), options);
        if (without.isEmpty()) {
            return new Identity.Unprovable();
        }
        if (without.get() instanceof DbFault.Unreachable) {
            return new Identity.NotProved(without.get());
        }
        return login(connector, profile, Optional.of(typed), options)
                .<Identity>map(Identity.NotProved::new)
                .orElseGet(Identity.Proved::new);
    }

    /// Why the login failed; empty when it did not.
    private static Optional<DbFault> login(
            Connector connector, ConnectionProfile profile, Optional<Secret> secret, OpenOptions options) {
        try (Connection opened = connector.open(profile, secret, options)) {
            LOG.debug("logged in to prove who confirms: {}", !opened.isClosed());
            return Optional.empty();
        } catch (FaultException refused) {
            return Optional.of(refused.fault());
        } catch (SQLException closing) {
            LOG.debug("closing a proof's connection", closing);
            return Optional.empty();
        }
    }
}
