package dev.drydock.cli.profiles;

import dev.drydock.cli.doctor.PolicyLines;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Printable;
import dev.drydock.cli.output.Stdout;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.connect.route.TlsFiles;
import dev.drydock.core.workspace.StoredProfile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One stored profile, whole, for a person or a program. It has no secrets to show.
final class ProfilePage {
    private ProfilePage() {}

    /// The line of a list.
    static Map<String, Object> summary(StoredProfile stored) {
        ConnectionProfile profile = stored.profile();
        return JsonOut.object(
                "id", profile.id(),
                "name", profile.name(),
                "environment", profile.environment(),
                "dialect", profile.dialect(),
                "database", profile.target().address(),
                "user", profile.user(),
                "tls", profile.tls(),
                "folder", stored.folder());
    }

    static Object json(StoredProfile stored) {
        ConnectionProfile profile = stored.profile();
        TlsFiles files = profile.route().tls();
        Map<String, Object> document = new LinkedHashMap<>(summary(stored));
        document.put(
                "tlsFiles",
                JsonOut.object(
                        "authorities", path(files.authorities()),
                        "certificate", path(files.certificate()),
                        "key", path(files.key())));
        document.put(
                "tunnel",
                profile.route()
                        .tunnel()
                        .map(tunnel -> List.of(JsonOut.object(
                                "host", hop(tunnel.host()),
                                "jump",
                                        tunnel.jump()
                                                .map(hop -> List.of(hop(hop)))
                                                .orElse(List.of()),
                                "knownHosts", path(tunnel.knownHosts()))))
                        .orElse(List.of()));
        document.put("settings", new TreeMap<>(profile.settings()));
        document.putAll(new PolicyLines(profile).json());
        document.put("lastUsed", stored.lastUsed().map(String::valueOf).orElse(""));
        document.put(
                "lastTest",
                stored.lastTest()
                        .map(test -> List.of(JsonOut.object(
                                "at",
                                test.when().toString(),
                                "passed",
                                test.answer().isPresent())))
                        .orElse(List.of()));
        return document;
    }

    static void print(StoredProfile stored) {
        ConnectionProfile profile = stored.profile();
        line("name", profile.name());
        line("id", profile.id());
        line("folder", stored.folder());
        line("database", profile.dialect() + " " + profile.target().address());
        line("user", profile.user());
        new TreeMap<>(profile.settings()).forEach((key, value) -> line("setting", key + " = " + value));
        TlsFiles files = profile.route().tls();
        line("authorities", path(files.authorities()));
        line("certificate", path(files.certificate()));
        line("key", path(files.key()));
        profile.route().tunnel().ifPresent(ProfilePage::print);
        stored.lastUsed().ifPresent(when -> line("last used", when.toString()));
        stored.lastTest()
                .ifPresent(test ->
                        line("last test", test.when() + (test.answer().isPresent() ? ", passed" : ", a step failed")));
        new PolicyLines(profile).print();
    }

    private static void print(SshTunnel tunnel) {
        line("tunnel", words(tunnel.host()));
        tunnel.jump().ifPresent(hop -> line("jump host", words(hop)));
        line("known hosts", path(tunnel.knownHosts()));
    }

    private static String words(SshHop hop) {
        return (hop.user().isEmpty() ? "" : hop.user() + "@") + hop.host() + ":" + hop.port() + ", by "
                + switch (hop.login()) {
                    case SshLogin.Agent _ -> "the agent";
                    case SshLogin.KeyFile(var path) -> "key " + path;
                    case SshLogin.Password _ -> "password";
                };
    }

    private static Object hop(SshHop hop) {
        return JsonOut.object(
                "host", hop.host(),
                "port", hop.port(),
                "user", hop.user(),
                "login",
                        switch (hop.login()) {
                            case SshLogin.Agent _ -> "agent";
                            case SshLogin.KeyFile _ -> "key";
                            case SshLogin.Password _ -> "password";
                        },
                "keyFile", hop.login() instanceof SshLogin.KeyFile(var path) ? path.toString() : "");
    }

    private static String path(Optional<Path> path) {
        return path.map(Path::toString).orElse("");
    }

    private static void line(String what, String value) {
        if (!value.isEmpty()) {
            Stdout.line(what + " ".repeat(Math.max(1, 13 - what.length())) + Printable.line(value));
        }
    }
}
