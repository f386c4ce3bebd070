package dev.drydock.core.connect.imports;

import dev.drydock.core.connect.imports.preview.ImportPreview;
import java.nio.file.Path;
import java.util.Map;

/// The one door for imports. Never throws on content, whatever it is: what is wrong is a finding. Any thread;
/// [#file] blocks for the time of reading a few small files. The caller closes every preview.
public final class Imports {
    private final ImportPorts ports;

    public Imports(ImportPorts ports) {
        this.ports = ports;
    }

    /// Reads `file`, at most 4 MiB of it, and the files beside it that its format consists of. The named file
    /// may be a symbolic link, since the user named it; what it refers to may not.
    public ImportPreview file(Path file, ImportRequest request) {
        throw new UnsupportedOperationException(ports + " " + file + request);
    }

    /// Pasted or piped text.
    public ImportPreview text(String text, ImportRequest request) {
        throw new UnsupportedOperationException(text + request);
    }

    /// @param variables as of [System#getenv()]
    /// @param home of the user, where a service file is looked for
    public ImportPreview variables(Map<String, String> variables, Path home) {
        throw new UnsupportedOperationException(variables.size() + " " + home);
    }
}
