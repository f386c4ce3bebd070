package dev.drydock.cli.profiles;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.imports.draft.SshText;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.connect.route.TlsFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The way to the server: TLS and an SSH tunnel. What is not given stays as it was; `none` takes a file away.
final class RouteOptions {
    private static final String NONE = "none";
    private static final Pattern HOP =
            Pattern.compile("(?:([^@]*)@)?(?:\\[([0-9A-Fa-f:.]+)]|([^:\\[\\]]+))(?::([0-9]{1,5}))?");

    @Option(names = "--tls", paramLabel = "MODE", description = "disable, prefer, require, verify_ca or verify_full")
    private @Nullable TlsMode tls;

    @Option(names = "--tls-ca", paramLabel = "FILE", description = "PEM: authorities to trust instead of the system's")
    private @Nullable String authorities;

    @Option(names = "--tls-cert", paramLabel = "FILE", description = "PEM: the client's certificate chain")
    private @Nullable String certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "the client's private key, PKCS#8")
    private @Nullable String key;

    @Option(
            names = "--ssh",
            paramLabel = "[USER@]HOST[:PORT]",
            description = "the SSH server from which the database is reached; none = no tunnel")
    private @Nullable String ssh;

    @Option(
            names = "--ssh-config",
            paramLabel = "FILE",
            description =
                    "OpenSSH configuration, such as ~/.ssh/config, that says what the name given with --ssh means;"
                            + " nothing in it is run")
    private @Nullable String sshConfig;

    @Option(names = "--ssh-key", paramLabel = "FILE", description = "private key for it; agent or password otherwise")
    private @Nullable String sshKey;

    @Option(names = "--ssh-password", description = "logs in there by a password that is asked for, or kept as SSH")
    private boolean sshPassword;

    @Option(names = "--ssh-jump", paramLabel = "[USER@]HOST[:PORT]", description = "one hop before it; none = none")
    private @Nullable String jump;

    @Option(names = "--ssh-jump-key", paramLabel = "FILE", description = "private key for the hop")
    private @Nullable String jumpKey;

    @Option(names = "--ssh-jump-password", description = "logs in at the hop by a password, kept as SSH_JUMP")
    private boolean jumpPassword;

    @Option(
            names = "--ssh-known-hosts",
            paramLabel = "FILE",
            description = "instead of ~/.ssh/known_hosts; none = that one")
    private @Nullable String knownHosts;

    ConnectionProfile over(ConnectionProfile before) {
        TlsMode mode = tls;
        TlsFiles files = before.route().tls();
        Route route = new Route(
                new TlsFiles(
                        file(authorities, files.authorities()),
                        file(certificate, files.certificate()),
                        file(key, files.key())),
                tunnel(before.route().tunnel()));
        return before.with(mode == null ? before.tls() : mode).with(route);
    }

    private Optional<SshTunnel> tunnel(Optional<SshTunnel> before) {
        String wanted = ssh;
        boolean more =
                sshKey != null || sshPassword || jump != null || jumpKey != null || jumpPassword || knownHosts != null;
        if (NONE.equals(wanted) || (wanted == null && before.isEmpty())) {
            if (more) {
                throw CliFailure.usage("the --ssh-... options need a tunnel: name its server with --ssh");
            }
            return Optional.empty();
        }
        Optional<SshTunnel> given = Optional.ofNullable(wanted).map(this::named);
        Optional<SshHop> host = given.or(() -> before).map(SshTunnel::host);
        Optional<SshHop> hop = given.flatMap(SshTunnel::jump).or(() -> before.flatMap(SshTunnel::jump));
        return host.map(at -> new SshTunnel(
                login(at, sshKey, sshPassword), jump(hop), file(knownHosts, before.flatMap(SshTunnel::knownHosts))));
    }

    private SshTunnel named(String text) {
        String file = sshConfig;
        return file == null
                ? new SshTunnel(hop(text, new SshLogin.Agent()), Optional.empty(), Optional.empty())
                : SshNames.tunnel(absolute(file), text);
    }

    private Optional<SshHop> jump(Optional<SshHop> before) {
        String wanted = jump;
        Optional<SshHop> hop = NONE.equals(wanted)
                ? Optional.empty()
                : Optional.ofNullable(wanted)
                        .map(text -> hop(text, new SshLogin.Agent()))
                        .or(() -> before);
        if (hop.isEmpty() && (jumpKey != null || jumpPassword)) {
            throw CliFailure.usage("--ssh-jump-key and --ssh-jump-password need --ssh-jump");
        }
        return hop.map(at -> login(at, jumpKey, jumpPassword));
    }

    private static SshHop login(SshHop hop, @Nullable String keyFile, boolean password) {
        if (keyFile != null && password) {
            throw CliFailure.usage("log in at " + hop.host() + " by a key or by a password, not both");
        }
        SshLogin login = keyFile != null
                ? new SshLogin.KeyFile(absolute(keyFile))
                : password ? new SshLogin.Password() : hop.login();
        return new SshHop(hop.host(), hop.port(), hop.user(), login);
    }

    private static SshHop hop(String text, SshLogin login) {
        Matcher parts = HOP.matcher(text.strip());
        try {
            if (!parts.matches()) {
                throw CliFailure.usage("an SSH server is named as [USER@]HOST[:PORT], not '" + text + "'");
            }
            String host = parts.group(2) == null ? parts.group(3) : parts.group(2);
            return SshText.hop(
                    host,
                    Optional.ofNullable(parts.group(4)).orElse(""),
                    Optional.ofNullable(parts.group(1)).orElse(""),
                    login);
        } catch (NotImportable unusable) {
            throw CliFailure.usage("'" + text + "' names no SSH server that can be reached");
        }
    }

    private static Optional<Path> file(@Nullable String given, Optional<Path> before) {
        if (given == null) {
            return before;
        }
        return given.equals(NONE) ? Optional.empty() : Optional.of(absolute(given));
    }

    private static Path absolute(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            throw CliFailure.usage("'" + text + "' is no path");
        }
    }
}
