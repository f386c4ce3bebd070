package dev.drydock.core.connect.probe;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.secrets.Secret;
import java.util.List;
import java.util.Optional;

/// Port: the steps by which one DBMS is reached.
@FunctionalInterface
public interface ConnectionProbe {
    /// Prepares a test; nothing is sent yet. `secret` stays the caller's and must live until the test ends.
    Run begin(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options);

    /// The steps of one test, which share what they opened; [#close] closes it. Safe to close from another
    /// thread.
    interface Run extends AutoCloseable {
        List<Step> steps();

        @Override
        void close();
    }

    /// @param look blocks, at most about as long as the options' connect timeout; never throws for an expected
    ///     failure
    record Step(ProbeStep kind, Look look) {}

    /// The work of one step.
    @FunctionalInterface
    interface Look {
        Finding look() throws InterruptedException;
    }
}
