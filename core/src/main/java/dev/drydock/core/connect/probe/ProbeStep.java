package dev.drydock.core.connect.probe;

/// What a connection test looks at, in the order in which it does. Servers have the first group, files the
/// second, and both the last.
public enum ProbeStep {
    /// Only behind a tunnel, and then instead of the next two.
    SSH,
    DNS,
    TCP,
    TLS,
    LOGIN,
    EXISTS,
    HEADER,
    OPEN,
    VERSION,
    RIGHTS
}
