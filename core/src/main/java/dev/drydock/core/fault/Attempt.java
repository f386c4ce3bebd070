package dev.drydock.core.fault;

import java.time.Duration;

/// What was tried when a driver threw: where, as whom, and for how long so far. `host` is `""` and `port` 0 for a file.
public record Attempt(String host, int port, String user, Duration waited) {}
