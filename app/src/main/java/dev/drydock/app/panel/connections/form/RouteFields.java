package dev.drydock.app.panel.connections.form;

import dev.drydock.app.panel.connections.state.Contents;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.connect.route.TlsFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Certificates and tunnel as fields. Pure.
final class RouteFields {
    static final String AGENT = "agent";
    static final String KEY = "key";
    static final String PASSWORD = "password";

    private static final Messages WORDS = Messages.of(RouteFields.class);
    private static final Hop HOST =
            new Hop(Pick.SSH_LOGIN, Field.SSH_HOST, Field.SSH_PORT, Field.SSH_USER, Field.SSH_KEY);
    private static final Hop JUMP =
            new Hop(Pick.JUMP_LOGIN, Field.JUMP_HOST, Field.JUMP_PORT, Field.JUMP_USER, Field.JUMP_KEY);

    private RouteFields() {}

    /// Where one SSH server stands in the form.
    private record Hop(Pick login, Field host, Field port, Field user, Field key) {}

    static void write(Route route, Map<Field, String> values, Map<Pick, String> picks) {
        put(Field.TLS_AUTHORITIES, route.tls().authorities(), values);
        put(Field.TLS_CERTIFICATE, route.tls().certificate(), values);
        put(Field.TLS_KEY, route.tls().key(), values);
        picks.put(Pick.TUNNEL, route.tunnel().isPresent() ? Pick.ON : Pick.OFF);
        picks.put(Pick.JUMP, route.tunnel().flatMap(SshTunnel::jump).isPresent() ? Pick.ON : Pick.OFF);
        write(HOST, route.tunnel().map(SshTunnel::host), values, picks);
        write(JUMP, route.tunnel().flatMap(SshTunnel::jump), values, picks);
        put(Field.KNOWN_HOSTS, route.tunnel().flatMap(SshTunnel::knownHosts), values);
    }

    private static void write(Hop at, Optional<SshHop> hop, Map<Field, String> values, Map<Pick, String> picks) {
        values.put(at.port, hop.map(h -> Integer.toString(h.port())).orElse("22"));
        picks.put(at.login, AGENT);
        hop.ifPresent(h -> {
            values.put(at.host, h.host());
            values.put(at.user, h.user());
            switch (h.login()) {
                case SshLogin.Agent agent -> picks.put(at.login, AGENT);
                case SshLogin.Password password -> picks.put(at.login, PASSWORD);
                case SshLogin.KeyFile(var path) -> {
                    picks.put(at.login, KEY);
                    values.put(at.key, path.toString());
                }
            }
        });
    }

    /// Only for contents without problems.
    static Route read(Contents form) {
        if (form.fileBased()) {
            return Route.DIRECT;
        }
        TlsFiles files = new TlsFiles(
                path(form, Field.TLS_AUTHORITIES), path(form, Field.TLS_CERTIFICATE), path(form, Field.TLS_KEY));
        if (!form.on(Pick.TUNNEL)) {
            return new Route(files, Optional.empty());
        }
        Optional<SshHop> jump = form.on(Pick.JUMP) ? Optional.of(hop(JUMP, form)) : Optional.empty();
        return new Route(files, Optional.of(new SshTunnel(hop(HOST, form), jump, path(form, Field.KNOWN_HOSTS))));
    }

    private static SshHop hop(Hop at, Contents form) {
        SshLogin login = switch (form.pick(at.login)) {
            case KEY -> new SshLogin.KeyFile(Path.of(form.typed(at.key)));
            case PASSWORD -> new SshLogin.Password();
            default -> new SshLogin.Agent();
        };
        return new SshHop(form.typed(at.host), Integer.parseInt(form.typed(at.port)), form.typed(at.user), login);
    }

    static void problems(Contents form, Map<Field, String> found) {
        if (form.fileBased()) {
            return;
        }
        file(form, Field.TLS_AUTHORITIES, found);
        file(form, Field.TLS_CERTIFICATE, found);
        file(form, Field.TLS_KEY, found);
        boolean certificate = !form.typed(Field.TLS_CERTIFICATE).isEmpty();
        boolean key = !form.typed(Field.TLS_KEY).isEmpty();
        if (certificate != key) {
            found.put(
                    certificate ? Field.TLS_KEY : Field.TLS_CERTIFICATE,
                    WORDS.text(certificate ? "problem.tlsKey" : "problem.tlsCertificate"));
        }
        if (form.on(Pick.TUNNEL)) {
            hop(HOST, form, found);
            file(form, Field.KNOWN_HOSTS, found);
            if (form.on(Pick.JUMP)) {
                hop(JUMP, form, found);
            }
        }
    }

    private static void hop(Hop at, Contents form, Map<Field, String> found) {
        if (form.typed(at.host).isEmpty()) {
            found.put(at.host, WORDS.text("problem.host"));
        }
        if (FormCheck.port(form.typed(at.port)) < 1) {
            found.put(at.port, WORDS.text("problem.port"));
        }
        if (form.pick(at.login).equals(KEY)) {
            if (form.typed(at.key).isEmpty()) {
                found.put(at.key, WORDS.text("problem.keyFile"));
            }
            file(form, at.key, found);
        }
    }

    /// Whether a path can be meant; whether the file is there shows the connection test.
    private static void file(Contents form, Field field, Map<Field, String> found) {
        if (!form.typed(field).isEmpty() && file(form.typed(field)).isEmpty()) {
            found.put(field, WORDS.text("problem.path"));
        }
    }

    /// What was typed as the path of a file, where it can be one.
    static Optional<Path> file(String typed) {
        try {
            return Optional.of(typed)
                    .filter(text -> !text.isEmpty())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Path> path(Contents form, Field field) {
        return form.typed(field).isEmpty() ? Optional.empty() : Optional.of(Path.of(form.typed(field)));
    }

    private static void put(Field field, Optional<Path> path, Map<Field, String> values) {
        path.ifPresent(given -> values.put(field, given.toString()));
    }
}
