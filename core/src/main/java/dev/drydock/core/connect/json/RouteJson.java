package dev.drydock.core.connect.json;

import dev.drydock.core.connect.route.Route;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.connect.route.TlsFiles;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A route as text. Keys: `tls` {`authorities`, `certificate`, `key`}, `tunnel` {`host`, `jump`, `knownHosts`};
/// a hop has `host`, `port`, `user`, `login` (`agent`, `key` or `password`) and `keyFile`.
public final class RouteJson {
    private static final String AGENT = "agent";
    private static final String KEY = "key";
    private static final String PASSWORD = "password";

    private RouteJson() {}

    public static String write(Route route) {
        ObjectNode json = StrictObject.fresh();
        TlsFiles files = route.tls();
        if (!files.equals(TlsFiles.NONE)) {
            ObjectNode tls = json.putObject("tls");
            put(tls, "authorities", files.authorities());
            put(tls, "certificate", files.certificate());
            put(tls, "key", files.key());
        }
        route.tunnel().ifPresent(tunnel -> {
            ObjectNode to = json.putObject("tunnel");
            write(tunnel.host(), to.putObject("host"));
            tunnel.jump().ifPresent(hop -> write(hop, to.putObject("jump")));
            put(to, "knownHosts", tunnel.knownHosts());
        });
        return StrictObject.write(json);
    }

    /// Empty when the text is not what [#write] makes: half a route could lead around a tunnel or a check.
    public static Optional<Route> read(String text) {
        return StrictObject.read(
                text,
                json -> new Route(
                        json.object("tls", RouteJson::files).orElse(TlsFiles.NONE),
                        json.object("tunnel", RouteJson::tunnel)));
    }

    private static TlsFiles files(StrictObject json) {
        return new TlsFiles(json.path("authorities"), json.path("certificate"), json.path("key"));
    }

    private static SshTunnel tunnel(StrictObject json) {
        SshHop host = json.object("host", RouteJson::hop)
                .orElseThrow(() -> new IllegalArgumentException("a tunnel to nowhere"));
        return new SshTunnel(host, json.object("jump", RouteJson::hop), json.path("knownHosts"));
    }

    private static SshHop hop(StrictObject json) {
        int port = json.whole("port", 1, 65_535).orElseThrow(() -> new IllegalArgumentException("port"));
        Optional<Path> keyFile = json.path("keyFile");
        SshLogin login = switch (json.required("login")) {
            case AGENT -> new SshLogin.Agent();
            case PASSWORD -> new SshLogin.Password();
            case KEY -> new SshLogin.KeyFile(keyFile.orElseThrow(() -> new IllegalArgumentException("keyFile")));
            default -> throw new IllegalArgumentException("login");
        };
        if (keyFile.isPresent() && !(login instanceof SshLogin.KeyFile)) {
            throw new IllegalArgumentException("keyFile");
        }
        return new SshHop(json.required("host"), port, json.text("user").orElse(""), login);
    }

    private static void write(SshHop hop, ObjectNode json) {
        json.put("host", hop.host()).put("port", hop.port());
        if (!hop.user().isEmpty()) {
            json.put("user", hop.user());
        }
        switch (hop.login()) {
            case SshLogin.Agent agent -> json.put("login", AGENT);
            case SshLogin.Password password -> json.put("login", PASSWORD);
            case SshLogin.KeyFile(var path) -> json.put("login", KEY).put("keyFile", path.toString());
        }
    }

    private static void put(ObjectNode json, String key, Optional<Path> path) {
        path.ifPresent(given -> json.put(key, given.toString()));
    }
}
