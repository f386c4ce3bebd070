package dev.drydock.core.connect.imports.ssh;

import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.source.ImportSource;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// OpenSSH's client configuration as a source: it brings no database, but says which of its names can be a
/// tunnel and what would be left out of each.
public final class SshConfigFile implements ImportSource {
    private static final Pattern CONTENT = Pattern.compile("\\s*(?i:Host)(\\s+|\\s*=\\s*)\\S.*");
    private static final Pattern CERTAIN =
            Pattern.compile("\\s*(?i:HostName|ProxyJump|ProxyCommand|IdentityFile)(\\s+|\\s*=\\s*)\\S.*");

    private final Path home;

    public SshConfigFile(Path home) {
        this.home = home;
    }

    @Override
    public ImportFormat format() {
        return ImportFormat.SSH_CONFIG;
    }

    @Override
    public boolean knows(ImportInput input) {
        return input.isNamed("ssh_config")
                || (input.anyLine(line -> CONTENT.matcher(line).matches())
                        && input.anyLine(line -> CERTAIN.matcher(line).matches()));
    }

    @Override
    public void read(ImportInput input, PreviewDraft preview) throws NotImportable {
        SshConfig config = SshConfig.read(input.text());
        config.refused().forEach(refused -> preview.finding(refused.kind(), "", refused.key()));
        for (String name : config.names()) {
            try {
                new SshConfigTunnel(config, home, (kind, key) -> preview.finding(kind, name, key)).tunnel(name);
                preview.finding(Kind.TUNNEL_ONLY, name, name);
            } catch (NotImportable refused) {
                preview.finding(refused.kind(), name, refused.key());
            }
        }
        if (config.names().isEmpty()) {
            preview.finding(Kind.NO_TARGET, "", "Host");
        }
    }
}
