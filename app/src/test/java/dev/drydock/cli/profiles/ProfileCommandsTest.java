package dev.drydock.cli.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cli.CliProcess;
import dev.drydock.cli.CliProcess.Ended;
import dev.drydock.cli.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Making, showing, changing and filing profiles, and taking passwords over with them.
class ProfileCommandsTest {
    private static final String PASSWORD = "canary-Qx71";
    private static final String PASSPHRASE = "canary passphrase";

    @TempDir
    private Path folder;

    private Ended profiles(String... arguments) throws IOException, InterruptedException {
        String[] words = new String[arguments.length + 1];
        words[0] = "profiles";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        Ended ended = new CliProcess(folder.resolve("home"))
                .with("DRYDOCK_VAULT_PASSPHRASE", PASSPHRASE)
                .run(words);
        assertThat(ended.all()).doesNotContain("canary");
        return ended;
    }

    @Test
    void profileIsMadeShownChangedCopiedAndFiled() throws IOException, InterruptedException {
        Ended added =
                profiles(("add harbour --url postgres://me:canary@db.example/harbour --folder port --tls verify_full"
                                + " --tls-ca /etc/ca.pem --ssh ann@bastion:2222 --ssh-key /keys/id --ssh-jump edge"
                                + " --safe-mode 4 --commit smart --timeout statement=10s --timeout socket=2min"
                                + " --pool max-size=3 --pool leak=45s --keep vault --env STAGING")
                        .split(" "));
        assertThat(added.exitCode()).as(added.err()).isZero();
        JsonNode shown = Json.only(profiles("show", "harbour", "--format", "json"));
        assertThat(shown.at("/tunnel/0/host/keyFile").asString()).isEqualTo("/keys/id");
        assertThat(shown.at("/tunnel/0/host/port").asInt()).isEqualTo(2222);
        assertThat(shown.at("/tunnel/0/jump/0/login").asString()).isEqualTo("agent");
        assertThat(shown.at("/tlsFiles/authorities").asString()).isEqualTo("/etc/ca.pem");
        assertThat(shown.at("/policy/safeMode").asString()).isEqualTo("CONFIRM_ALL");
        assertThat(shown.at("/policy/secrets").asString()).isEqualTo("VAULT");
        assertThat(shown.at("/timeoutMillis/statement").asLong()).isEqualTo(10_000);
        assertThat(shown.at("/pool/MAXIMUM_SIZE").asInt()).isEqualTo(3);
        assertThat(shown.at("/pool/LEAK").asInt()).isEqualTo(45_000);

        Ended edited = profiles(
                ("edit harbour --name quay --url postgres://you@db2.example/quay --ssh none --safe-mode default"
                                + " --timeout statement=default --pool leak=1s --folder a/b")
                        .split(" "));
        assertThat(edited.exitCode()).as(edited.err()).isZero();
        assertThat(edited.err()).contains("Changed quay (PROD)", "at least 2 s");
        assertThat(profiles("duplicate", "quay", "quay two").exitCode()).isZero();
        assertThat(profiles("move", "quay two", "c").exitCode()).isZero();
        JsonNode list = Json.only(profiles("list", "--format", "json"));
        assertThat(list.at("/0/folder").asString()).isEqualTo("a/b");
        assertThat(list.at("/1/name").asString()).isEqualTo("quay two");
        assertThat(list.at("/1/folder").asString()).isEqualTo("c");
        Ended text = profiles("show", "quay");
        assertThat(text.out())
                .contains("safe mode    3 read only", "authorities  /etc/ca.pem", "maximum size 3 (chosen)")
                .doesNotContain("tunnel");
    }

    @Test
    void productionBecomesLessSafeOnlyWithAReasonInTheJournal() throws IOException, InterruptedException {
        assertThat(profiles("add", "p", "--url", "postgres://me@db.example/p", "--env", "PROD", "--safe-mode", "4")
                        .exitCode())
                .isZero();
        Ended refused = profiles("edit", "p", "--env", "DEV", "--reason", " - ");
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.err()).contains("It no longer counts as production.", "--reason");
        Ended milder = profiles("edit", "p", "--safe-mode", "3", "--reason", "ticket 4713");
        assertThat(milder.exitCode()).as(milder.err()).isZero();
        Ended audit = new CliProcess(folder.resolve("home")).run("audit", "list");
        assertThat(audit.out()).contains("profile.lower", "ticket 4713").doesNotContain("profile.unlock");
        assertThat(profiles("edit", "p", "--safe-mode", "4").exitCode()).isZero();
    }

    @Test
    void whatCannotBeIsUsageAndStoresNothing() throws IOException, InterruptedException {
        for (String wrong : new String[] {
            "add a --url postgres://h.example/d --ssh-key /k",
            "add a --url postgres://h.example/d --ssh -oProxyCommand=id",
            "add a --url postgres://h.example/d --timeout nap=1s",
            "add a --url postgres://h.example/d --timeout connect=0s --format json",
            "add a --url postgres://h.example/d?socketFactory=x"
        }) {
            assertThat(profiles(wrong.split(" ")).exitCode()).as(wrong).isEqualTo(2);
        }
        Ended none = profiles("show", "a", "--format", "json");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(Json.only(none).at("/error/exitCode").asInt()).isEqualTo(2);
    }

    @Test
    void passwordsAreTakenOverWhereTheUserSays() throws IOException, InterruptedException {
        Path file = Files.createFile(
                folder.resolve(".pgpass"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "h.example:5432:d:u:" + PASSWORD + "\nh2.example:5432:d:u:" + PASSWORD + "2\n");
        String[] apply = {"import", file.toString(), "--apply", "--with-secrets", "--format", "json"};
        assertThat(profiles(apply).exitCode()).as("no place named").isEqualTo(2);
        String[] kept = {"import", file.toString(), "--apply", "--with-secrets", "--keep", "vault", "--format", "json"};
        JsonNode stored = Json.only(profiles(kept)).at("/sources/0/candidates");
        assertThat(stored)
                .hasSize(2)
                .allSatisfy(
                        each -> assertThat(each.at("/secretsKept").asString()).isEqualTo("VAULT"));
        JsonNode status =
                Json.only(new CliProcess(folder.resolve("home")).run("secrets", "status", "--format", "json"));
        assertThat(status.at("/profiles"))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.at("/kept/0").asString()).isEqualTo("DATABASE"));

        Ended elsewhere = profiles("edit", "d@h.example", "--url", "postgres://u@h.example/other");
        assertThat(elsewhere.err()).contains("forgotten");
        assertThat(Json.only(new CliProcess(folder.resolve("home"))
                                .run("secrets", "status", "d@h.example", "--format", "json"))
                        .at("/profiles/0/kept"))
                .isEmpty();
    }
}
