package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.UncaughtHandler;
import dev.drydock.cli.CliProcess.Ended;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretId;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.secrets.vault.Vault;
import dev.drydock.testing.Canaries;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Secrets go through everything Drydock does, and are then looked for in everything it left: files, both
/// outputs, command lines. A draft is the user's own text and is not part of this: who types a password into
/// the editor has it in the drafts as long as closed tabs are kept.
@Tag("server")
class CanaryTest {
    private static final String PASSPHRASE_VARIABLE = "DRYDOCK_VAULT_PASSPHRASE";

    @TempDir
    private Path folder;

    private final StringBuilder outputs = new StringBuilder();

    private CliProcess drydock() {
        return new CliProcess(folder.resolve("home"));
    }

    private Ended ended(CliProcess process, String... arguments) throws IOException, InterruptedException {
        Ended ended = process.run(arguments);
        outputs.append(ended.all());
        return ended;
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void noSecretIsLeftAnywhere() throws Exception {
        try (TestDatabase database = TestServers.postgres();
                Canaries canaries = new Canaries()) {
            String first = canaries.hatch("first");
            String passphrase = canaries.hatch("passphrase");
            String wrong = canaries.hatch("wrong");
            String inSql = canaries.hatch("insql");
            String rotated = canaries.hatch("rotated");
            execute(database, "create role canary login superuser password '" + first + "'");
            execute(database, "create role tern login");
            try {
                walk(database, new String[] {first, passphrase, wrong, inSql, rotated});
                keysAndFiles(canaries, passphrase);
            } finally {
                execute(database, "drop role canary");
                execute(database, "drop role tern");
            }
            new UncaughtHandler(outputs::append)
                    .uncaughtException(
                            Thread.currentThread(), new IllegalStateException(first, new SQLException(rotated)));

            canaries.adopt("generated", kept(passphrase));

            assertThat(canaries.seen()).as("command lines were watched").isGreaterThan(10);
            assertThat(canaries.inCommandLines()).isEmpty();
            assertThat(canaries.inEnvironmentsOfChildren()).isEmpty();
            assertThat(canaries.in("output", outputs.toString())).isEmpty();
            assertThat(folder.resolve("home/secrets.vault")).isNotEmptyFile();
            assertThat(folder.resolve("home/audit.jsonl")).content().contains("secret.rotate", "query.run");
            assertThat(canaries.under(folder)).isEmpty();
        }
    }

    /// Passphrases of keys, a password that an import brings, and all that hands profiles and results on.
    private void keysAndFiles(Canaries canaries, String passphrase) throws Exception {
        Path elsewhere = Files.createTempDirectory("drydock-canary");
        Path passwords = Files.createFile(
                elsewhere.resolve(".pgpass"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwords, "db.example:5432:d:u:" + canaries.hatch("imported") + "\n");
        CliProcess open = drydock().with(PASSPHRASE_VARIABLE, passphrase);
        try {
            ended(open, "profiles import --with-secrets --apply --keep vault".split(" "), passwords.toString());
            ended(open, "profiles edit harbour --ssh u@127.0.0.1:1 --tls-key /none --tls-cert /none".split(" "));
            for (String use : new String[] {"SSH", "TLS_KEY"}) {
                ended(
                        drydock().with(PASSPHRASE_VARIABLE, passphrase).with("NEW", canaries.hatch(use)),
                        "secrets set harbour --password-env NEW --use".split(" "),
                        use);
            }
            assertThat(ended(open, "profiles", "test", "harbour").exitCode()).isEqualTo(3);
            for (String told : List.of("profiles export", "profiles show harbour", "profiles list --format json")) {
                assertThat(ended(open, told.split(" ")).exitCode()).as(told).isZero();
            }
        } finally {
            Files.delete(passwords);
            Files.delete(elsewhere);
        }
    }

    private void ended(CliProcess process, String[] arguments, String last) throws IOException, InterruptedException {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = last;
        assertThat(ended(process, all).exitCode()).as(String.join(" ", all)).isZero();
    }

    private void walk(TestDatabase database, String[] secret) throws Exception {
        String url = "postgres://canary@" + database.host() + ":" + database.port() + "/" + database.database();
        assertThat(ended(drydock(), "profiles", "add", "harbour", "--url", url, "--env", "DEV")
                        .exitCode())
                .isZero();
        assertThat(ended(
                                drydock().with("NEW", secret[0]).with(PASSPHRASE_VARIABLE, secret[1]),
                                "secrets",
                                "set",
                                "harbour",
                                "--in",
                                "vault",
                                "--password-env",
                                "NEW")
                        .exitCode())
                .isZero();
        assertThat(ended(
                                open(secret).with("DRYDOCK_PASSWORD", secret[2]),
                                "query",
                                "--profile",
                                "harbour",
                                "-c",
                                "select 1")
                        .exitCode())
                .as("a wrong password")
                .isEqualTo(3);
        assertThat(ended(
                                drydock().with(PASSPHRASE_VARIABLE, secret[2]),
                                "query",
                                "--profile",
                                "harbour",
                                "-c",
                                "select 1")
                        .exitCode())
                .as("a wrong passphrase")
                .isEqualTo(2);
        runScripts(secret);
        change(secret);
    }

    private void runScripts(String[] secret) throws Exception {
        Path script = Files.writeString(
                Files.createTempFile("drydock-canary", ".sql"),
                "alter role tern password '" + secret[3] + "'; selec 1");
        try {
            ended(open(secret), "query", "--profile", "harbour", "-f", script.toString());
            Files.writeString(script, "alter role tern password '" + secret[3] + "' passwordd");
            ended(open(secret), "query", "--profile", "harbour", "-f", script.toString());
        } finally {
            Files.delete(script);
        }
    }

    private void change(String[] secret) throws Exception {
        assertThat(ended(open(secret).typing(secret[4] + "\n"), "secrets", "rotate", "harbour", "--password-stdin")
                        .exitCode())
                .isZero();
        assertThat(ended(open(secret), "secrets", "rotate", "harbour", "--format=json")
                        .out())
                .contains("\"changed\":true");
        assertThat(ended(open(secret), "query", "--profile", "harbour", "--format=csv", "-c", "select 3 as three")
                        .out())
                .contains("three");
        for (List<String> told : List.of(
                List.of("secrets", "status", "--format", "json"),
                List.of("audit", "list", "--format", "json"),
                List.of("secrets", "lock"))) {
            assertThat(ended(drydock(), told.toArray(String[]::new)).exitCode())
                    .as(told.toString())
                    .isZero();
        }
    }

    /// What the last change generated.
    private String kept(String passphrase) throws FaultException {
        try (Vault vault = new Vault(folder.resolve("home/secrets.vault"), Vault.DEFAULT_IDLE);
                Secret key = Secret.taking(passphrase.toCharArray())) {
            vault.unlock(key);
            SecretId generated = vault.state().kept().stream()
                    .filter(id -> id.use() == SecretUse.DATABASE)
                    .findFirst()
                    .orElseThrow();
            try (Secret found = vault.find(generated).orElseThrow()) {
                return new String(found.<char[]>use(char[]::clone));
            }
        }
    }

    private CliProcess open(String[] secret) {
        return drydock().with(PASSPHRASE_VARIABLE, secret[1]);
    }

    @Test
    void everyDisguiseIsSeenThrough() throws IOException {
        try (Canaries canaries = new Canaries()) {
            String secret = canaries.hatch("planted");
            String object = "{\"p\":\"" + secret + "\"}";
            byte[] inside = object.getBytes(StandardCharsets.UTF_8);
            Stream.of(
                            "x" + secret,
                            Base64.getEncoder().encodeToString(inside),
                            Base64.getEncoder().encodeToString(("x" + object).getBytes(StandardCharsets.UTF_8)),
                            Base64.getUrlEncoder().encodeToString(("xx" + object).getBytes(StandardCharsets.UTF_8)),
                            HexFormat.of().withUpperCase().formatHex(inside),
                            URLEncoder.encode(secret, StandardCharsets.UTF_8))
                    .forEach(text ->
                            assertThat(canaries.in("text", text)).as(text).isNotEmpty());
            Files.writeString(folder.resolve("leak.bin"), "a\0b" + secret);
            assertThat(canaries.under(folder)).containsExactly("planted in the clear: leak.bin");
            assertThat(canaries.in("text", "nothing of the kind")).isEmpty();
        }
    }

    /// The demo's password is a secret of ours: the tour logs in with it and must leave it nowhere.
    @Test
    @Tag("slow")
    void tourLeavesNoSecret() throws Exception {
        try (Canaries canaries = new Canaries()) {
            CliProcess drydock = drydock().with(PASSPHRASE_VARIABLE, canaries.hatch("passphrase"));
            Path out = folder.resolve("tour");
            Ended tour = drydock.run("tour", "--out", out.toString());
            Optional<Path> passfile;
            try (var files = Files.walk(drydock.home())) {
                passfile = files.filter(file -> file.getFileName().toString().contains("pgpass"))
                        .findFirst();
            }
            String password = Files.readString(passfile.orElseThrow()).strip();
            canaries.adopt("demo", password.substring(password.lastIndexOf(':') + 1));
            drydock.run("demo", "stop");
            assertThat(tour.exitCode()).as(tour.err()).isZero();
            assertThat(canaries.under(out)).isEmpty();
            assertThat(canaries.in("output", tour.all())).isEmpty();
            assertThat(canaries.inCommandLines()).isEmpty();
            assertThat(canaries.children()).as("the demo's server was watched").isPositive();
            assertThat(canaries.inEnvironmentsOfChildren()).isEmpty();
        }
    }
}
