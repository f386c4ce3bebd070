package dev.drydock.core.schema.port;

import java.time.Duration;
import java.util.List;

/// Port: how a session is told to give up on a lock that others hold. Pure.
@FunctionalInterface
public interface LockPatience {
    /// Nothing bounds the wait.
    LockPatience NONE = most -> List.of();

    /// Statements that bound every later wait of the session for a lock; without a final semicolon.
    List<String> atMost(Duration most);
}
