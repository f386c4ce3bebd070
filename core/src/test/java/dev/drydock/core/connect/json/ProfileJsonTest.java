package dev.drydock.core.connect.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

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
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProfileJsonTest {
    private static final Route FAR = new Route(
            new TlsFiles(Optional.of(Path.of("/etc/pki/ca.pem")), Optional.empty(), Optional.empty()),
            Optional.of(new SshTunnel(
                    new SshHop("bastion", 22, "ann", new SshLogin.KeyFile(Path.of("/home/ann/.ssh/id"))),
                    Optional.of(new SshHop("edge", 2222, "", new SshLogin.Agent())),
                    Optional.empty())));

    /// Files of users hold these texts: a changed key needs a migration.
    @Example
    void keysAreStable() {
        assertThat(RouteJson.write(FAR))
                .isEqualTo("{\"tls\":{\"authorities\":\"/etc/pki/ca.pem\"},\"tunnel\":{\"host\":{\"host\":\"bastion\","
                        + "\"port\":22,\"user\":\"ann\",\"login\":\"key\",\"keyFile\":\"/home/ann/.ssh/id\"},"
                        + "\"jump\":{\"host\":\"edge\",\"port\":2222,\"login\":\"agent\"}}}");
        Policy strict = new Policy(
                Optional.of(SafeMode.CONFIRM_ALL),
                Optional.of(CommitMode.SMART),
                new Timeouts(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(30)),
                        Optional.empty(),
                        Optional.empty()),
                SecretKeeping.VAULT,
                new PoolSettings(
                        OptionalInt.of(8),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ZERO),
                        Optional.empty()));
        assertThat(PolicyJson.write(strict))
                .isEqualTo("{\"safeMode\":\"CONFIRM_ALL\",\"commitMode\":\"SMART\",\"secrets\":\"VAULT\","
                        + "\"timeouts\":{\"statement\":30000},\"pool\":{\"maximumSize\":8,\"keepalive\":0}}");
        assertThat(PolicyJson.read(PolicyJson.write(strict))).hasValue(strict);
        assertThat(RouteJson.write(Route.DIRECT)).isEqualTo(ProfileJson.EMPTY);
        assertThat(PolicyJson.write(Policy.DEFAULTS)).isEqualTo(ProfileJson.EMPTY);
    }

    @Property(tries = 300)
    void everyRouteSurvives(@ForAll("routes") Route route) {
        assertThat(RouteJson.read(RouteJson.write(route))).hasValue(route);
    }

    @Property(tries = 300)
    void everyPolicySurvives(@ForAll("policies") Policy policy) {
        assertThat(PolicyJson.read(PolicyJson.write(policy))).hasValue(policy);
    }

    /// Whatever is cut off, swapped or added: another value or nothing, never an exception.
    @Property(tries = 500)
    void alteredTextIsNeverACrash(@ForAll("routes") Route route, @ForAll int at, @ForAll char with) {
        String text = RouteJson.write(route);
        int place = Math.floorMod(at, text.length());
        String altered = text.substring(0, place) + with + text.substring(place + 1);
        assertThatCode(() -> RouteJson.read(altered)).doesNotThrowAnyException();
        assertThat(RouteJson.read(text.substring(0, place))).isEmpty();
        assertThat(PolicyJson.read(text).filter(policy -> !policy.equals(Policy.DEFAULTS)))
                .isEmpty();
    }

    @Example
    void whatWeDidNotWriteIsNotRead() {
        for (String text : new String[] {
            "",
            "null",
            "[]",
            "{} {}",
            "{\"tls\":{\"authorities\":\"/a\",\"authorities\":\"/b\"}}",
            "{\"tls\":{\"authority\":\"/a\"}}",
            "{\"tls\":{\"authorities\":null}}",
            "{\"tls\":{\"authorities\":\"\"}}",
            "{\"tls\":{\"authorities\":\"a\\u0000b\"}}",
            "{\"proxy\":{}}",
            "{\"tunnel\":{}}",
            "{\"tunnel\":{\"host\":{\"host\":\"h\",\"port\":0,\"login\":\"agent\"}}}",
            "{\"tunnel\":{\"host\":{\"host\":\"h\",\"port\":\"22\",\"login\":\"agent\"}}}",
            "{\"tunnel\":{\"host\":{\"host\":\"h\",\"port\":22,\"login\":\"key\"}}}",
            "{\"tunnel\":{\"host\":{\"host\":\"h\",\"port\":22,\"login\":\"agent\",\"keyFile\":\"/k\"}}}",
            "{\"tunnel\":{\"host\":{\"host\":\"h\",\"port\":22,\"login\":\"command\"}}}",
            "{\"tls\":{\"authorities\":\"" + "a".repeat(ProfileJson.CAP_CHARACTERS) + "\"}}",
            "{\"tls\":{\"authorities\":{\"a\":{\"b\":{\"c\":{}}}}}}"
        }) {
            assertThat(RouteJson.read(text)).as(text).isEmpty();
        }
        for (String text : new String[] {
            "{\"safeMode\":0}",
            "{\"safeMode\":\"off\"}",
            "{\"safeMode\":\"NONE\"}",
            "{\"timeouts\":{\"statement\":0}}",
            "{\"timeouts\":{\"statement\":-1}}",
            "{\"timeouts\":{\"statement\":1.5}}",
            "{\"timeouts\":{\"statement\":\"PT5S\"}}",
            "{\"timeouts\":{\"statement\":99999999999999999999}}",
            "{\"timeouts\":{\"read\":5}}",
            "{\"pool\":{\"maximumSize\":100001}}",
            "{\"pool\":{\"maximumSize\":true}}"
        }) {
            assertThat(PolicyJson.read(text)).as(text).isEmpty();
        }
    }

    @Provide
    Arbitrary<Route> routes() {
        Arbitrary<Optional<Path>> file = Arbitraries.strings()
                .excludeChars('\0')
                .ofMinLength(1)
                .ofMaxLength(40)
                .map(name -> "/" + name)
                .map(Path::of)
                .optional(0.5);
        Arbitrary<SshLogin> login = Arbitraries.oneOf(
                Arbitraries.of(new SshLogin.Agent(), new SshLogin.Password()),
                file.map(path -> new SshLogin.KeyFile(path.orElse(Path.of("k")))));
        Arbitrary<SshHop> hop = Combinators.combine(
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(40),
                        Arbitraries.integers().between(1, 65_535),
                        Arbitraries.strings().ofMaxLength(40),
                        login)
                .as(SshHop::new);
        return Combinators.combine(
                        Combinators.combine(file, file, file).as(TlsFiles::new),
                        Combinators.combine(hop, hop.optional(), file)
                                .as(SshTunnel::new)
                                .optional())
                .as(Route::new);
    }

    @Provide
    Arbitrary<Policy> policies() {
        Arbitrary<Optional<Duration>> bound = Arbitraries.longs()
                .between(1, 1_000_000_000_000L)
                .map(Duration::ofMillis)
                .optional();
        Arbitrary<OptionalInt> size =
                Arbitraries.integers().between(-1, 100).map(n -> n < 0 ? OptionalInt.empty() : OptionalInt.of(n));
        return Combinators.combine(
                        Arbitraries.of(SafeMode.class).optional(),
                        Arbitraries.of(CommitMode.class).optional(),
                        Combinators.combine(bound, bound, bound, bound, bound).as(Timeouts::new),
                        Arbitraries.of(SecretKeeping.class),
                        Combinators.combine(size, size, bound, bound, bound, bound, bound)
                                .as(PoolSettings::new))
                .as(Policy::new);
    }
}
