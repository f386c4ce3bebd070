package dev.drydock.core.connect.imports.client;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.SshText;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.file.XmlText.Element;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// TLS and SSH of one data source, from the local half of its settings.
final class JetBrainsRoute {
    /// Elements that are understood here.
    static final Set<String> PARTS = Set.of("ssl-config", "ssh-properties", "database-info", "case-sensitivity");

    private static final Map<String, String> TLS =
            Map.of("ca-cert", "sslrootcert", "client-cert", "sslcert", "client-key", "sslkey", "mode", "sslmode");

    private final Path home;
    private final Map<String, Element> sshConfigs = new HashMap<>();

    JetBrainsRoute(Path home, Element sshConfigs) {
        this.home = home;
        sshConfigs
                .all("sshConfig")
                .filter(each -> !each.attribute("id").isEmpty())
                .forEach(each -> this.sshConfigs.putIfAbsent(each.attribute("id"), each));
    }

    void read(Entry entry, Element mine) throws NotImportable {
        Optional<Element> tls =
                mine.children("ssl-config").filter(JetBrainsRoute::enabled).findFirst();
        if (tls.isPresent()) {
            for (Element part : tls.get().children()) {
                String key = TLS.get(part.name());
                if (key != null && !part.text().isBlank()) {
                    entry.key(key, JetBrainsSources.path(part.text()));
                }
            }
        }
        Optional<Element> ssh =
                mine.children("ssh-properties").filter(JetBrainsRoute::enabled).findFirst();
        if (ssh.isPresent()) {
            entry.tunnel(tunnel(ssh.get()));
        }
    }

    private static boolean enabled(Element part) {
        return part.childText("enabled").equals("true");
    }

    private SshTunnel tunnel(Element ssh) throws NotImportable {
        String id = ssh.childText("ssh-config-id");
        Optional<Element> config = Optional.ofNullable(sshConfigs.get(id));
        if (config.isPresent()) {
            Element found = config.get();
            return new SshTunnel(
                    SshText.hop(
                            found.attribute("host"),
                            found.attribute("port"),
                            found.attribute("username"),
                            login(found.attribute("authType"), found.attribute("keyPath"))),
                    Optional.empty(),
                    Optional.empty());
        }
        String host = ssh.childText("proxy-host");
        if (host.isEmpty()) {
            throw new NotImportable(Kind.TUNNEL_UNUSABLE, "ssh-config-id");
        }
        String key = ssh.childText("private-key-path");
        return new SshTunnel(
                SshText.hop(
                        host,
                        ssh.childText("proxy-port"),
                        ssh.childText("user"),
                        login(key.isEmpty() ? "" : "KEY_PAIR", key)),
                Optional.empty(),
                Optional.empty());
    }

    private SshLogin login(String type, String key) throws NotImportable {
        return switch (type) {
            case "KEY_PAIR" -> SshText.keyFile(JetBrainsSources.path(key), home);
            case "OPEN_SSH" -> new SshLogin.Agent();
            default -> new SshLogin.Password();
        };
    }
}
