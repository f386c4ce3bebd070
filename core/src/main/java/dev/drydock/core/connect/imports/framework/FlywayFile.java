package dev.drydock.core.connect.imports.framework;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.source.ImportSource;
import dev.drydock.core.secrets.SecretUse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Flyway's `flyway.conf` and `flyway.toml` (its documentation, "Environments"): one entry for each
/// environment. Its resolvers (`${env.NAME}`, `${vault.key}`) are not asked.
public final class FlywayFile implements ImportSource {
    private static final Pattern NAME = Pattern.compile("flyway.*\\.(conf|toml|properties)");
    private static final Pattern CONTENT = Pattern.compile("flyway\\.url\\s*[=:].*|\\[environments\\.[^\\]]+].*");
    private static final Pattern ENVIRONMENT = Pattern.compile("environments\\.([^.]{1,100})\\.(.+)");
    private static final String PREFIX = "flyway.";
    private static final String DRIVER_SETTING = "jdbcProperties.";
    private static final Set<String> RUN_CODE =
            Set.of("initSql", "jarDirs", "driver", "callbacks", "resolvers", "provisioner");

    @Override
    public ImportFormat format() {
        return ImportFormat.FLYWAY;
    }

    @Override
    public boolean knows(ImportInput input) {
        return NAME.matcher(input.name().toLowerCase(Locale.ROOT)).matches()
                || input.anyLine(line -> CONTENT.matcher(line.strip()).matches());
    }

    @Override
    public void read(ImportInput input, PreviewDraft preview) throws NotImportable {
        boolean toml = input.name().toLowerCase(Locale.ROOT).endsWith(".toml")
                || input.anyLine(line -> line.strip().startsWith("[environments."));
        Map<String, String> keys = toml
                ? KeyedText.toml(input.text(), (kind, line) -> preview.finding(kind, "", line))
                : KeyedText.properties(input.text());
        Map<String, Map<String, String>> environments = new TreeMap<>();
        keys.forEach((key, value) -> {
            Matcher named = ENVIRONMENT.matcher(key);
            if (toml && named.matches()) {
                environments
                        .computeIfAbsent(named.group(1), name -> new TreeMap<>())
                        .put(named.group(2), value);
            } else if (!toml && key.startsWith(PREFIX)) {
                environments
                        .computeIfAbsent("flyway", name -> new TreeMap<>())
                        .put(key.substring(PREFIX.length()), value);
            }
        });
        boolean any = false;
        for (Map.Entry<String, Map<String, String>> environment : environments.entrySet()) {
            if (environment.getValue().containsKey("url") && !preview.full()) {
                any = true;
                preview.addAddressed(entry(environment.getKey(), environment.getValue(), toml, input));
            }
        }
        if (!any) {
            preview.finding(Kind.NO_TARGET, "", "url");
        }
    }

    /// The settings of migrations themselves, which the `.conf` form mixes in, are nobody's business here.
    private static Entry entry(String name, Map<String, String> keys, boolean toml, ImportInput input) {
        Entry entry = new Entry(name).within(input.folder());
        if (!toml) {
            entry.unnamed();
        }
        keys.forEach((key, value) -> {
            switch (key) {
                case "url" -> Placeholders.filled(value, entry, key).ifPresent(url -> entry.set(Part.URL, url));
                case "user" -> Placeholders.filled(value, entry, key).ifPresent(user -> entry.set(Part.USER, user));
                case "password" ->
                    Placeholders.filled(value, entry, key)
                            .ifPresent(password -> entry.secret(SecretUse.DATABASE, password));
                default -> other(entry, key, value, toml);
            }
        });
        return entry;
    }

    private static void other(Entry entry, String key, String value, boolean toml) {
        if (key.startsWith(DRIVER_SETTING)) {
            Placeholders.filled(value, entry, key)
                    .ifPresent(text -> entry.key(key.substring(DRIVER_SETTING.length()), text));
        } else if (RUN_CODE.contains(key)) {
            entry.finding(Kind.RUNS_CODE, key);
        } else if (toml) {
            entry.finding(Kind.IGNORED_KEY, key);
        }
    }
}
