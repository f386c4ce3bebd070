package dev.drydock.core.connect.imports.client;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.SshText;
import dev.drydock.core.connect.imports.file.JsonText;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.secrets.SecretUse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The network handlers of one DBeaver connection: SSH tunnel, TLS, proxies.
final class DBeaverHandlers {
    private static final Map<String, String> TLS = Map.of(
            "sslMode", "sslmode",
            "ssl.ca.cert", "sslrootcert",
            "ssl.root.cert", "sslrootcert",
            "ssl.client.cert", "sslcert",
            "ssl.client.key", "sslkey");

    private final Path home;
    private final Entry entry;
    private final JsonNode credentials;

    /// @param credentials of this connection, where the user opted in
    DBeaverHandlers(Path home, Entry entry, JsonNode credentials) {
        this.home = home;
        this.entry = entry;
        this.credentials = credentials;
    }

    void read(JsonNode handlers) throws NotImportable {
        for (Map.Entry<String, JsonNode> handler : JsonText.members(handlers)) {
            if (!JsonText.text(handler.getValue(), "enabled").equals("true")) {
                continue;
            }
            if (handler.getKey().equals("ssh_tunnel")) {
                tunnel(handler.getValue());
            } else if (handler.getKey().endsWith("_ssl")) {
                tls(handler.getValue().path("properties"));
            } else {
                entry.finding(Kind.UNSUPPORTED_ROUTE, handler.getKey());
            }
        }
    }

    private void tls(JsonNode properties) {
        for (Map.Entry<String, JsonNode> property : JsonText.members(properties)) {
            String value = property.getValue().asString("");
            String key = TLS.getOrDefault(property.getKey(), property.getKey());
            if (value.isBlank()) {
                continue;
            }
            if (key.startsWith("ssl.")) {
                entry.finding(Kind.IGNORED_KEY, key);
            } else {
                entry.key(key, value);
            }
        }
    }

    private void tunnel(JsonNode handler) throws NotImportable {
        JsonNode properties = handler.path("properties");
        JsonNode login = credentials.path("network/ssh_tunnel");
        Optional<SshHop> jump = Optional.empty();
        if (JsonText.text(properties, "jumpServer0.enabled").equals("true")) {
            jump = Optional.of(hop(properties, "jumpServer0.", JsonText.text(properties, "jumpServer0.user")));
        }
        if (JsonText.text(properties, "jumpServer1.enabled").equals("true")) {
            throw new NotImportable(Kind.TUNNEL_UNUSABLE, "jumpServer1");
        }
        String user = JsonText.text(handler, "user");
        entry.tunnel(new SshTunnel(
                hop(properties, "", user.isEmpty() ? JsonText.text(login, "user") : user), jump, Optional.empty()));
        entry.secret(SecretUse.SSH, JsonText.text(login, "password"));
        for (String command : new String[] {"proxyCommand", "ProxyCommand", "remoteCommand"}) {
            if (properties.has(command)) {
                entry.finding(Kind.RUNS_CODE, command);
            }
        }
    }

    private SshHop hop(JsonNode properties, String prefix, String user) throws NotImportable {
        String host = JsonText.text(properties, prefix + "host");
        String port = JsonText.text(properties, prefix + "port");
        SshLogin login = switch (JsonText.text(properties, prefix + "authType")) {
            case "AGENT" -> new SshLogin.Agent();
            case "PUBLIC_KEY" -> SshText.keyFile(JsonText.text(properties, prefix + "keyPath"), home);
            case "PASSWORD", "" -> new SshLogin.Password();
            default -> throw new NotImportable(Kind.TUNNEL_UNUSABLE, prefix + "authType");
        };
        return SshText.hop(host, port, user, login);
    }
}
