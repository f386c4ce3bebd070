package dev.drydock.core.connect;

import java.time.Duration;

/// How a connection is opened.
///
/// @param purpose what the server shows as the client's name, for example `Drydock query`
/// @param socketTimeout bound on any single read; zero = none
/// @param readOnly the server itself must refuse writes on this connection
public record OpenOptions(String purpose, Duration connectTimeout, Duration socketTimeout, boolean readOnly) {}
