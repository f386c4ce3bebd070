package dev.drydock.core.connect.route;

/// One SSH server and how to log in there.
public record SshHop(String host, int port, String user, SshLogin login) {}
