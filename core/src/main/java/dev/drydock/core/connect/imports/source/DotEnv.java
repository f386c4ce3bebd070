package dev.drydock.core.connect.imports.source;

import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.file.PlainFile;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// `.env` files: variables that hold URLs, and the families of variables that belong together.
public final class DotEnv implements ImportSource {
    private static final Pattern CONTENT =
            Pattern.compile("(export )?([A-Z0-9_]*(DATABASE_UR[LI]|_HOST)|PGHOST)[ \t]*=.*");

    @Override
    public ImportFormat format() {
        return ImportFormat.DOT_ENV;
    }

    /// The value of one variable; empty where it is not set, or where some program would expand it.
    public static Optional<String> value(PlainFile file, String name) {
        Variable variable = DotEnvText.read(file.text(), (kind, line) -> {}).get(name);
        return Optional.ofNullable(variable)
                .filter(found -> !found.expands() && !found.value().isBlank())
                .map(Variable::value);
    }

    @Override
    public boolean knows(ImportInput input) {
        String name = input.name().toLowerCase(Locale.ROOT);
        return name.startsWith(".env")
                || name.endsWith(".env")
                || input.anyLine(line -> CONTENT.matcher(line).matches());
    }

    @Override
    public void read(ImportInput input, PreviewDraft preview) {
        Map<String, Variable> variables =
                DotEnvText.read(input.text(), (kind, line) -> preview.finding(kind, line, ""));
        new Variables(variables, input.folder()).addTo(preview);
        if (variables.isEmpty()) {
            preview.finding(Kind.NO_TARGET, "", "");
        }
    }
}
