package dev.drydock.core.connect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.ssh.SshConfig;
import dev.drydock.core.connect.imports.ssh.SshConfigTunnel;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SshConfigTest {
    private final List<String> told = new ArrayList<>();

    private SshTunnel tunnel(String file, String name) throws IOException, NotImportable {
        SshConfig config = SshConfig.read(
                Files.readString(ImportFixture.folder().resolve("ssh").resolve(file)));
        return new SshConfigTunnel(config, ImportFixture.HOME, (kind, key) -> told.add(kind + " " + key)).tunnel(name);
    }

    @Test
    void firstValueWinsAndPatternsCover() throws IOException, NotImportable {
        SshHop bastion =
                new SshHop("bastion.example", 2222, "ann", new SshLogin.KeyFile(Path.of("/home/me/.ssh/id_ed25519")));
        assertThat(tunnel("usual.ssh_config", "db-1.example"))
                .isEqualTo(new SshTunnel(
                        new SshHop("db-1.example", 22, "deploy", new SshLogin.Agent()),
                        Optional.of(bastion),
                        Optional.empty()));
        assertThat(tunnel("usual.ssh_config", "db-old.example").jump()).isEmpty();
    }

    @Test
    void jumpIsReadByItsOwnSettings() throws IOException, NotImportable {
        SshTunnel inner = tunnel("jumps.ssh_config", "inner");
        assertThat(inner.host().host()).isEqualTo("inner.corp.example");
        assertThat(inner.jump()).contains(new SshHop("203.0.113.7", 2200, "ann", new SshLogin.Agent()));
    }

    @ParameterizedTest
    @CsvSource({"a,RUNS_CODE", "c,NOT_EXPANDED", "f,TUNNEL_UNUSABLE", "h,TUNNEL_UNUSABLE"})
    void whatWouldRunOrLeadElsewhereIsRefused(String name, Kind kind) {
        assertThatThrownBy(() -> tunnel("hostile.ssh_config", name))
                .isInstanceOfSatisfying(
                        NotImportable.class,
                        refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @CsvSource({"twice", "many"})
    void moreThanOneHopIsRefused(String name) {
        assertThatThrownBy(() -> tunnel("jumps.ssh_config", name))
                .isInstanceOfSatisfying(
                        NotImportable.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Kind.UNSUPPORTED_ROUTE));
    }

    @Test
    void hostKeysAreCheckedWhateverTheFileSays() throws IOException, NotImportable {
        assertThat(tunnel("hostile.ssh_config", "b").knownHosts()).isEmpty();
        assertThat(told)
                .contains("UNSAFE_KEY stricthostkeychecking", "RUNS_CODE localcommand", "RUNS_CODE pkcs11provider");
    }
}
