package dev.drydock.core.connect.route;

import java.nio.file.Path;

/// How a login at an SSH server is proved. Passwords and passphrases are secrets of the profile, not kept here.
public sealed interface SshLogin {
    /// By the keys of the user's running agent.
    record Agent() implements SshLogin {}

    /// By a private key in a file, with or without passphrase.
    record KeyFile(Path path) implements SshLogin {}

    record Password() implements SshLogin {}
}
