package dev.drydock.cli.profiles;

import dev.drydock.app.words.ImportText;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.Say;
import dev.drydock.core.connect.config.Surroundings;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.file.PlainFile;
import dev.drydock.core.connect.imports.preview.ImportFinding;
import dev.drydock.core.connect.imports.ssh.SshConfig;
import dev.drydock.core.connect.imports.ssh.SshConfigTunnel;
import dev.drydock.core.connect.route.SshTunnel;
import java.nio.file.Path;

/// What a name means in an OpenSSH configuration.
final class SshNames {
    private SshNames() {}

    /// Says what is left out; ends the command when the name cannot be understood whole.
    static SshTunnel tunnel(Path file, String name) {
        try {
            SshConfig config = SshConfig.read(PlainFile.named(file).text());
            if (!config.names().contains(name)) {
                throw CliFailure.usage(file + " has no Host " + name);
            }
            return new SshConfigTunnel(
                            config,
                            Surroundings.ofProcess().userHome(),
                            (kind, key) -> Say.line(name + ": " + ImportText.of(new ImportFinding(kind, name, key))))
                    .tunnel(name);
        } catch (NotImportable refused) {
            String key = refused.key().isEmpty() ? file.toString() : refused.key();
            throw CliFailure.usage(name + ": " + ImportText.of(new ImportFinding(refused.kind(), name, key)));
        }
    }
}
