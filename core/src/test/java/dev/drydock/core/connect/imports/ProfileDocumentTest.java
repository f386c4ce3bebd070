package dev.drydock.core.connect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.imports.document.ProfileDocument;
import dev.drydock.core.connect.imports.document.ProfileDocument.Filed;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.connect.policy.Timeouts;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.connect.route.TlsFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Export and import undo each other, except for ids, which never leave.
class ProfileDocumentTest {
    @Property(tries = 500)
    void exportedProfilesComeBackEqual(@ForAll("profiles") List<Filed> profiles) {
        String document = ProfileDocument.write(profiles);
        try (ImportPreview preview = ImportFixture.IMPORTS.text(document, ImportRequest.AUTO)) {
            List<Filed> back = preview.candidates().stream()
                    .map(ProfileDocumentTest::withoutId)
                    .toList();
            assertThat(preview.findings()).as(document).isEmpty();
            assertThat(back).isEqualTo(profiles);
            assertThat(ProfileDocument.write(back)).isEqualTo(document);
        }
    }

    private static Filed withoutId(ImportCandidate candidate) {
        ConnectionProfile profile = candidate.profile();
        assertThat(profile.id()).isNotEmpty();
        return new Filed(
                new ConnectionProfile(
                        "",
                        profile.name(),
                        profile.environment(),
                        profile.dialect(),
                        profile.target(),
                        profile.user(),
                        profile.tls(),
                        profile.settings(),
                        profile.route(),
                        profile.policy()),
                candidate.folder());
    }

    @Provide
    Arbitrary<List<Filed>> profiles() {
        Arbitrary<ConnectionProfile> servers = Combinators.combine(
                        words(),
                        Arbitraries.of(Environment.values()),
                        targets(),
                        words(),
                        Arbitraries.of(TlsMode.values()),
                        settings(),
                        routes(),
                        policies())
                .as((name, environment, target, user, tls, settings, route, policy) -> new ConnectionProfile(
                        "",
                        name,
                        environment,
                        settings.isEmpty() ? "mysql" : "postgres",
                        target,
                        user,
                        tls,
                        settings,
                        route,
                        policy));
        Arbitrary<ConnectionProfile> files = Combinators.combine(
                        words(), Arbitraries.of(Environment.values()), paths(), policies())
                .as((name, environment, path, policy) -> new ConnectionProfile(
                        "",
                        name,
                        environment,
                        "sqlite",
                        name.length() % 2 == 0 ? new Target.LocalFile(path) : new Target.InMemory(),
                        "",
                        TlsMode.DISABLE,
                        Map.of(),
                        Route.DIRECT,
                        policy));
        Arbitrary<String> folders = words().list().ofMaxSize(3).map(parts -> String.join("/", parts));
        return Combinators.combine(Arbitraries.oneOf(servers, files), folders)
                .as(Filed::new)
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("abcXYZ019 _-.:@%?&=\"'\\äß漢😀$(){}`;#+")
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(text -> text.codePoints()
                        .filter(c -> !Character.isSurrogate((char) c) || c > 0xFFFF)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .strip())
                .filter(text -> !text.isEmpty());
    }

    private static Arbitrary<Target> targets() {
        return Combinators.combine(
                        Arbitraries.of("localhost", "db.example", "10.0.0.1", "::1", "fe80::1%eth0"),
                        Arbitraries.integers().between(1, 65_535),
                        words())
                .as(Target.Server::new);
    }

    private static Arbitrary<Map<String, String>> settings() {
        return Arbitraries.of(
                Map.of(),
                Map.of("connectSeconds", "7", "searchPath", "a, \"b c\""),
                Map.of("readOnly", "true", "channelBinding", "require"));
    }

    private static Arbitrary<Path> paths() {
        return Arbitraries.strings()
                .withChars("abc ?#%&.-_ä")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(name -> Path.of("/home/me", name.strip() + "x"));
    }

    private static Arbitrary<Route> routes() {
        Arbitrary<SshLogin> logins = Arbitraries.oneOf(
                Arbitraries.just(new SshLogin.Agent()),
                Arbitraries.just(new SshLogin.Password()),
                paths().map(SshLogin.KeyFile::new));
        Arbitrary<SshHop> hops = Combinators.combine(
                        Arbitraries.of("bastion.example", "10.9.8.7", "::1"),
                        Arbitraries.integers().between(1, 65_535),
                        Arbitraries.of("", "jump", "me@realm"),
                        logins)
                .as(SshHop::new);
        Arbitrary<SshTunnel> tunnels =
                Combinators.combine(hops, hops.optional(), paths().optional()).as(SshTunnel::new);
        Arbitrary<TlsFiles> files = Combinators.combine(paths().optional(), paths().optional(), paths().optional())
                .as(TlsFiles::new);
        return Combinators.combine(files, tunnels.optional()).as(Route::new);
    }

    private static Arbitrary<Policy> policies() {
        Arbitrary<Optional<Duration>> waits = Arbitraries.longs()
                .between(1, 10_000_000)
                .map(Duration::ofMillis)
                .optional();
        Arbitrary<OptionalInt> counts = Arbitraries.integers()
                .between(0, 500)
                .map(count -> count == 0 ? OptionalInt.empty() : OptionalInt.of(count));
        Arbitrary<Timeouts> timeouts =
                Combinators.combine(waits, waits, waits, waits, waits).as(Timeouts::new);
        Arbitrary<PoolSettings> pools = Combinators.combine(counts, counts, waits, waits, waits, waits, waits)
                .as(PoolSettings::new);
        return Combinators.combine(
                        Arbitraries.of(SafeMode.class).optional(),
                        Arbitraries.of(CommitMode.class).optional(),
                        timeouts,
                        Arbitraries.of(SecretKeeping.class),
                        pools)
                .as(Policy::new);
    }
}
