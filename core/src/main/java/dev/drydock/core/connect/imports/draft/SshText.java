package dev.drydock.core.connect.imports.draft;

import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// An SSH server as other programs write it.
public final class SshText {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,252})|[0-9A-Fa-f:.]{2,45}");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern USER = Pattern.compile("(?!-)[^\\p{Cntrl}\\p{Cf}]{0,200}");

    private SshText() {}

    public static SshLogin keyFile(String path, Path home) throws NotImportable {
        try {
            return new SshLogin.KeyFile(PathText.read(path, home, Optional.empty()));
        } catch (NotImportable notAPath) {
            throw new NotImportable(Kind.TUNNEL_UNUSABLE);
        }
    }

    /// @param port `""` = 22
    public static SshHop hop(String host, String port, String user, SshLogin login) throws NotImportable {
        int number = port.isBlank() ? 22 : PORT.matcher(port.strip()).matches() ? Integer.parseInt(port.strip()) : 0;
        if (!HOST.matcher(host).matches()
                || number < 1
                || number > 65_535
                || !USER.matcher(user).matches()) {
            throw new NotImportable(Kind.TUNNEL_UNUSABLE);
        }
        return new SshHop(host, number, user, login);
    }
}
