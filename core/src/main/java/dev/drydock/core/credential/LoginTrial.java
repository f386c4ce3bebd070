package dev.drydock.core.credential;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// Tries whether a secret logs in. Blocks, at most about as long as a connect.
@FunctionalInterface
public interface LoginTrial {
    /// Bound on one trial.
    Duration PATIENCE = Duration.ofSeconds(10);

    /// Empty when it does; [DbFault.Denied] when the server refused it; any other fault says nothing about the
    /// secret.
    ///
    /// @param others for the way to the server
    Optional<DbFault> failure(ConnectionProfile profile, Secret secret, SecretSource others);

    /// By opening a connection and closing it again.
    ///
    /// @param connectors of a dialect by its id
    static LoginTrial by(Function<String, Optional<Connector>> connectors) {
        return (profile, secret, others) -> {
            OpenOptions options = new OpenOptions("Drydock password check", PATIENCE, PATIENCE, false).with(others);
            try {
                Connector connector = connectors
                        .apply(profile.dialect())
                        .orElseThrow(() -> SecretRule.NOT_CHANGEABLE.refusal(profile.dialect()));
                try (Connection opened = connector.open(profile, Optional.of(secret), options)) {
                    return opened.isClosed() ? Optional.of(new DbFault.Other("closed at once", "")) : Optional.empty();
                }
            } catch (FaultException refused) {
                return Optional.of(refused.fault());
            } catch (SQLException closing) {
                return Optional.empty();
            }
        };
    }
}
