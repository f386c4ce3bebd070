package dev.drydock.core.connect.imports.source;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.file.ImportFolder;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The `env_file`s of one compose file, each read once however many services name it.
final class EnvFiles {
    private final Optional<ImportFolder> folder;
    private final Map<String, Map<String, Variable>> read = new HashMap<>();

    EnvFiles(Optional<ImportFolder> folder) {
        this.folder = folder;
    }

    Map<String, Variable> variables(String name, Entry entry) {
        if (folder.isEmpty()) {
            entry.finding(Kind.NOT_FOLLOWED, name);
            return Map.of();
        }
        Map<String, Variable> known = read.get(name);
        if (known != null) {
            return known;
        }
        try {
            Map<String, Variable> variables =
                    DotEnvText.read(folder.get().open(name).text(), (kind, line) -> entry.finding(kind, name));
            read.put(name, variables);
            return variables;
        } catch (NotImportable refused) {
            entry.finding(refused.kind(), name);
            return Map.of();
        }
    }
}
