package dev.drydock.core.connect.imports.ssh;

import dev.drydock.core.connect.imports.draft.SshText;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a tunnel of a name. A name that is reached by a program (`ProxyCommand`), or by more than one hop, is
/// refused: without that part another server could be met.
public final class SshConfigTunnel {
    private static final Pattern HOP =
            Pattern.compile("(?:ssh://)?(?:([^@\\s]{1,200})@)?([^:@,\\s]{1,255})(?::([0-9]{1,5}))?");
    private static final Set<String> RUN_CODE = Set.of(
            "localcommand",
            "remotecommand",
            "knownhostscommand",
            "pkcs11provider",
            "securitykeyprovider",
            "xauthlocation");
    private static final Set<String> UNSAFE = Set.of("stricthostkeychecking", "nohostauthenticationforlocalhost");
    private static final Set<String> NOT_FOLLOWED =
            Set.of("identityagent", "certificatefile", "userknownhostsfile", "globalknownhostsfile", "hostkeyalias");
    private static final Set<String> USED = Set.of("hostname", "user", "port", "identityfile", "proxyjump");
    private static final String NONE = "none";

    private final SshConfig config;
    private final Path home;
    private final BiConsumer<Kind, String> findings;

    /// @param home of the user, for `~`
    /// @param findings told of each part that is left out
    public SshConfigTunnel(SshConfig config, Path home, BiConsumer<Kind, String> findings) {
        this.config = config;
        this.home = home;
        this.findings = findings;
    }

    /// @throws NotImportable RUNS_CODE, UNSUPPORTED_ROUTE, NOT_EXPANDED or TUNNEL_UNUSABLE, with the key in
    ///     question
    public SshTunnel tunnel(String name) throws NotImportable {
        Map<String, String> settings = config.settings(name);
        told(settings);
        Optional<SshHop> jump = jump(settings);
        return new SshTunnel(hop(name, "", "", settings), jump, Optional.empty());
    }

    private void told(Map<String, String> settings) {
        settings.keySet().stream().filter(key -> !USED.contains(key)).sorted().forEach(key -> {
            if (RUN_CODE.contains(key)) {
                findings.accept(Kind.RUNS_CODE, key);
            } else if (UNSAFE.contains(key)) {
                findings.accept(Kind.UNSAFE_KEY, key);
            } else if (NOT_FOLLOWED.contains(key)) {
                findings.accept(Kind.NOT_FOLLOWED, key);
            } else if (!key.equals("proxycommand")) {
                findings.accept(Kind.IGNORED_KEY, key);
            }
        });
    }

    private Optional<SshHop> jump(Map<String, String> settings) throws NotImportable {
        String way = settings.getOrDefault("proxyjump", NONE);
        if (way.equalsIgnoreCase(NONE)) {
            return Optional.empty();
        }
        Matcher hop = HOP.matcher(way);
        if (!hop.matches()) {
            throw new NotImportable(Kind.UNSUPPORTED_ROUTE, "ProxyJump");
        }
        String name = hop.group(2);
        Map<String, String> own = config.settings(name);
        if (!own.getOrDefault("proxyjump", NONE).equalsIgnoreCase(NONE)) {
            throw new NotImportable(Kind.UNSUPPORTED_ROUTE, "ProxyJump");
        }
        String user = Optional.ofNullable(hop.group(1)).orElse("");
        return Optional.of(hop(name, user, Optional.ofNullable(hop.group(3)).orElse(""), own));
    }

    private SshHop hop(String name, String user, String port, Map<String, String> settings) throws NotImportable {
        if (!settings.getOrDefault("proxycommand", NONE).equalsIgnoreCase(NONE)) {
            throw new NotImportable(Kind.RUNS_CODE, "ProxyCommand");
        }
        String host =
                settings.getOrDefault("hostname", name).replace("%h", name).replace("%%", "%");
        if (host.indexOf('%') >= 0 || host.indexOf('$') >= 0) {
            throw new NotImportable(Kind.NOT_EXPANDED, "HostName");
        }
        return SshText.hop(
                host.toLowerCase(Locale.ROOT),
                port.isEmpty() ? settings.getOrDefault("port", "") : port,
                user.isEmpty() ? settings.getOrDefault("user", "") : user,
                login(settings.getOrDefault("identityfile", NONE)));
    }

    private SshLogin login(String keyFile) throws NotImportable {
        if (keyFile.equalsIgnoreCase(NONE)) {
            return new SshLogin.Agent();
        }
        String path = keyFile.replace("%d", "~");
        if (path.indexOf('%') >= 0 || path.indexOf('$') >= 0) {
            findings.accept(Kind.NOT_EXPANDED, "IdentityFile");
            return new SshLogin.Agent();
        }
        return SshText.keyFile(path, home);
    }
}
