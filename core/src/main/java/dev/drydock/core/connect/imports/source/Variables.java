package dev.drydock.core.connect.imports.source;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.draft.Systems;
import dev.drydock.core.connect.imports.draft.Systems.Family;
import dev.drydock.core.connect.imports.file.ImportFolder;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.secrets.SecretUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What variables say of databases: URLs in `DATABASE_URL` and its kin, and families such as `PG*` or `DB_*`.
/// Variables about other things are not mentioned.
public final class Variables {
    private static final Pattern URL_NAME =
            Pattern.compile("([A-Z0-9_]*_)?(URL|URI|DSN)|[A-Z0-9_]*(DATABASE|DB)_?UR[LI]");
    private static final Pattern CERTAIN_NAME = Pattern.compile("(JDBC_|[A-Z0-9_]+_)?(DATABASE|DB)_?(URL|URI|DSN)");
    private static final Pattern SCHEME =
            Pattern.compile("(?:jdbc:|r2dbc:)?([A-Za-z][A-Za-z0-9]*)(?:\\+[A-Za-z0-9_]+)?:.*", Pattern.DOTALL);

    private final Map<String, Variable> variables;
    private final Optional<ImportFolder> folder;

    Variables(Map<String, Variable> variables, Optional<ImportFolder> folder) {
        this.variables = variables;
        this.folder = folder;
    }

    /// @param environment as of [System#getenv()]: expanded by the shell already, so nothing in it is
    public static Variables of(Map<String, String> environment) {
        Map<String, Variable> variables = new TreeMap<>();
        environment.forEach((name, value) -> variables.put(name, new Variable(value, true)));
        return new Variables(variables, Optional.empty());
    }

    public void addTo(PreviewDraft preview) {
        variables.forEach((name, variable) -> {
            if (URL_NAME.matcher(name).matches() && isOfDatabase(name, variable.value())) {
                url(name, variable, preview);
            }
        });
        Systems.families().forEach(family -> family(family, preview));
    }

    private static boolean isOfDatabase(String name, String value) {
        Matcher scheme = SCHEME.matcher(value.strip());
        boolean known = scheme.matches() && Systems.scheme(scheme.group(1)).isPresent();
        return known || CERTAIN_NAME.matcher(name).matches();
    }

    private void url(String name, Variable variable, PreviewDraft preview) {
        if (variable.expands()) {
            preview.finding(Kind.NOT_EXPANDED, name, name);
        } else {
            preview.add(
                    new Entry(name).unnamed().set(Part.URL, variable.value()).within(folder));
        }
    }

    private void family(Family family, PreviewDraft preview) {
        Systems.Names names = family.names();
        Entry entry = new Entry(family.name()).unnamed().within(folder);
        boolean named = part(entry, Part.HOST, names.host());
        boolean database = part(entry, Part.DATABASE, names.database());
        boolean user = part(entry, Part.USER, names.user());
        part(entry, Part.PORT, names.port());
        first(names.password()).ifPresent(name -> secret(entry, name));
        rest(family, entry);
        String word = family.scheme().isEmpty()
                ? first(family.systems()).map(name -> at(name).value()).orElse("")
                : family.scheme();
        entry.set(Part.SYSTEM, word);
        if (word.isEmpty() || !(named || database || user)) {
            entry.wipe();
        } else if (Systems.fileBased(word)) {
            part(entry, Part.FILE, names.database());
            preview.add(entry);
        } else {
            preview.add(named ? entry : entry.assumeHost());
        }
    }

    private void rest(Family family, Entry entry) {
        for (Map.Entry<String, Variable> each : variables.entrySet()) {
            String name = each.getKey();
            String key = family.keys().get(name);
            if (key != null) {
                entry.key(key, each.getValue().value());
            } else if (family.references().contains(name)) {
                entry.finding(Kind.NOT_FOLLOWED, name);
            } else if (!family.prefix().isEmpty() && name.startsWith(family.prefix()) && !known(family, name)) {
                entry.finding(Kind.UNKNOWN_KEY, name);
            }
        }
    }

    private static boolean known(Family family, String name) {
        Systems.Names names = family.names();
        return List.of(names.host(), names.port(), names.database(), names.user(), names.password()).stream()
                .anyMatch(list -> list.contains(name));
    }

    private boolean part(Entry entry, Part part, List<String> names) {
        Optional<String> name = first(names);
        name.ifPresent(found -> {
            Variable variable = at(found);
            if (variable.expands()) {
                entry.finding(Kind.NOT_EXPANDED, found);
            } else {
                entry.set(part, variable.value());
            }
        });
        return name.isPresent();
    }

    private void secret(Entry entry, String name) {
        Variable variable = at(name);
        if (variable.expands()) {
            entry.finding(Kind.NOT_EXPANDED, name);
        } else {
            entry.secret(SecretUse.DATABASE, variable.value());
        }
    }

    private Variable at(String name) {
        return variables.getOrDefault(name, new Variable("", true));
    }

    private Optional<String> first(List<String> names) {
        return names.stream().filter(name -> !at(name).value().isBlank()).findFirst();
    }
}
