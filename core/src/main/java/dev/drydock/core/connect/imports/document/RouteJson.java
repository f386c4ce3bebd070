package dev.drydock.core.connect.imports.document;

import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.connect.route.TlsFiles;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// Certificates and tunnel as JSON and back.
final class RouteJson {
    private RouteJson() {}

    static void write(Route route, ObjectNode profile) {
        TlsFiles tls = route.tls();
        if (!tls.equals(TlsFiles.NONE)) {
            ObjectNode files = profile.putObject("certificates");
            Fields.put(files, "authorities", tls.authorities());
            Fields.put(files, "certificate", tls.certificate());
            Fields.put(files, "key", tls.key());
        }
        route.tunnel().ifPresent(tunnel -> {
            ObjectNode node = profile.putObject("tunnel");
            hop(tunnel.host(), node.putObject("host"));
            tunnel.jump().ifPresent(jump -> hop(jump, node.putObject("jump")));
            Fields.put(node, "knownHosts", tunnel.knownHosts());
        });
    }

    private static void hop(SshHop hop, ObjectNode into) {
        into.put("host", hop.host());
        into.put("port", hop.port());
        into.put("user", hop.user());
        switch (hop.login()) {
            case SshLogin.Agent() -> into.put("login", "agent");
            case SshLogin.Password() -> into.put("login", "password");
            case SshLogin.KeyFile(var path) -> {
                into.put("login", "key");
                into.put("keyFile", path.toString());
            }
        }
    }

    static Route read(Fields profile, Consumer<String> unknown) throws NotImportable {
        Fields files = profile.object("certificates");
        TlsFiles tls =
                new TlsFiles(files.maybePath("authorities"), files.maybePath("certificate"), files.maybePath("key"));
        files.unknown(unknown);
        if (!profile.has("tunnel")) {
            return new Route(tls, Optional.empty());
        }
        Fields tunnel = profile.object("tunnel");
        SshHop host = hop(tunnel.object("host"), unknown);
        Optional<SshHop> jump =
                tunnel.has("jump") ? Optional.of(hop(tunnel.object("jump"), unknown)) : Optional.empty();
        SshTunnel read = new SshTunnel(host, jump, tunnel.maybePath("knownHosts"));
        tunnel.unknown(unknown);
        return new Route(tls, Optional.of(read));
    }

    private static SshHop hop(Fields hop, Consumer<String> unknown) throws NotImportable {
        SshLogin login = switch (hop.text("login")) {
            case "agent" -> new SshLogin.Agent();
            case "password" -> new SshLogin.Password();
            case "key" -> new SshLogin.KeyFile(hop.path("keyFile"));
            default -> throw hop.wrong("login");
        };
        SshHop read = new SshHop(hop.text("host"), hop.number("port"), hop.text("user"), login);
        hop.unknown(unknown);
        return read;
    }
}
