package dev.drydock.core.connect;

import dev.drydock.core.connect.route.SshTunnel;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a target counts as when nobody has said so, and what follows from it.
public final class Environments {
    private static final Pattern LOOPBACK_V4 = Pattern.compile("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");

    private Environments() {}

    /// DEV on this machine, PROD everywhere else: what is not known to be harmless is treated as if it
    /// mattered.
    public static Environment forTarget(Target target) {
        return switch (target) {
            case Target.Server(var host, var port, var database) ->
                isLoopback(host) ? Environment.DEV : Environment.PROD;
            case Target.LocalFile(var path) -> Environment.DEV;
            case Target.InMemory() -> Environment.DEV;
        };
    }

    /// Behind a tunnel `localhost` is the SSH server, so where that is counts too.
    public static Environment forTarget(Target target, Optional<SshTunnel> tunnel) {
        boolean far =
                tunnel.filter(through -> !isLoopback(through.host().host())).isPresent();
        return far ? Environment.PROD : forTarget(target);
    }

    /// Whether a session opens read-only: by the profile's own word, and in PROD whatever it says.
    public static boolean opensReadOnly(ConnectionProfile profile) {
        return profile.readOnly() || profile.environment() == Environment.PROD;
    }

    /// Judged by the text alone, without asking a name server: only spellings that cannot mean another machine.
    public static boolean isLoopback(String host) {
        String plain = host.toLowerCase(Locale.ROOT);
        if (plain.startsWith("[") && plain.endsWith("]")) {
            plain = plain.substring(1, plain.length() - 1);
        }
        return plain.isEmpty()
                || plain.equals("localhost")
                || plain.equals("::1")
                || plain.equals("0:0:0:0:0:0:0:1")
                || LOOPBACK_V4.matcher(plain).matches();
    }
}
