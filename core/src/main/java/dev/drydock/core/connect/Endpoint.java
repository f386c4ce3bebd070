package dev.drydock.core.connect;

/// A place in the network, by name or address.
public record Endpoint(String host, int port) {}
