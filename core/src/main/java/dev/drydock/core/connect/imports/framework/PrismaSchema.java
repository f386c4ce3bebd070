package dev.drydock.core.connect.imports.framework;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.draft.Systems;
import dev.drydock.core.connect.imports.file.ImportFolder;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.source.DotEnv;
import dev.drydock.core.connect.imports.source.ImportSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `datasource` blocks of a Prisma schema (its reference, "Data sources"). `env("NAME")` is looked up in the
/// `.env` beside the schema or one folder above it, as Prisma does, and nowhere else.
public final class PrismaSchema implements ImportSource {
    private static final Pattern BLOCK =
            Pattern.compile("datasource\\s{1,50}([A-Za-z0-9_]{1,100})\\s{0,50}\\{([^}]{0,4000})}");
    private static final Pattern SETTING = Pattern.compile("([A-Za-z]{1,40})\\s*=\\s*(.*)");
    private static final Pattern VARIABLE = Pattern.compile("env\\(\\s*\"([A-Za-z0-9_]{1,200})\"\\s*\\).*");
    private static final Set<String> URLS = Set.of("url", "directUrl");
    private static final Set<String> WITHOUT_USE =
            Set.of("provider", "relationMode", "extensions", "schemas", "shadowDatabaseUrl", "referentialIntegrity");
    private static final String FILE = "file:";
    private static final String ENV = ".env";

    @Override
    public ImportFormat format() {
        return ImportFormat.PRISMA;
    }

    @Override
    public boolean knows(ImportInput input) {
        return input.name().toLowerCase(Locale.ROOT).endsWith(".prisma")
                || BLOCK.matcher(input.text()).find();
    }

    @Override
    public void read(ImportInput input, PreviewDraft preview) {
        Matcher block = BLOCK.matcher(input.text());
        boolean any = false;
        while (block.find() && !preview.full()) {
            Map<String, String> settings = settings(block.group(2));
            for (String url : URLS.stream().sorted().toList()) {
                if (settings.containsKey(url)) {
                    any = true;
                    preview.addAddressed(entry(block.group(1), url, settings, input));
                }
            }
        }
        if (!any) {
            preview.finding(Kind.NO_TARGET, "", "datasource");
        }
    }

    private static Map<String, String> settings(String block) {
        Map<String, String> settings = new TreeMap<>();
        block.lines().map(String::strip).filter(line -> !line.startsWith("//")).forEach(line -> {
            Matcher setting = SETTING.matcher(line);
            if (setting.matches()) {
                settings.put(setting.group(1), setting.group(2));
            }
        });
        return settings;
    }

    private static Entry entry(String block, String key, Map<String, String> settings, ImportInput input) {
        Entry entry = new Entry(block + "." + key).unnamed().within(input.folder());
        value(settings.getOrDefault(key, ""), key, input, entry).ifPresent(url -> address(entry, url, settings));
        settings.keySet().stream()
                .filter(each -> !URLS.contains(each) && !WITHOUT_USE.contains(each))
                .forEach(each -> entry.finding(Kind.UNKNOWN_KEY, each));
        return entry;
    }

    private static void address(Entry entry, String url, Map<String, String> settings) {
        String provider =
                KeyedText.quoted(settings.getOrDefault("provider", "")).orElse("");
        if (url.startsWith(FILE) && Systems.fileBased(provider)) {
            String path = url.substring(FILE.length());
            int question = path.indexOf('?');
            entry.set(Part.SYSTEM, provider).set(Part.FILE, question < 0 ? path : path.substring(0, question));
        } else {
            entry.set(Part.URL, url);
        }
    }

    private static Optional<String> value(String raw, String key, ImportInput input, Entry entry) {
        Matcher variable = VARIABLE.matcher(raw);
        if (!variable.matches()) {
            Optional<String> text = KeyedText.quoted(raw);
            if (text.isEmpty()) {
                entry.finding(Kind.BAD_VALUE, key);
            }
            return text;
        }
        String name = variable.group(1);
        Optional<String> found = input.folder().flatMap(folder -> beside(folder, name, entry));
        if (found.isEmpty()) {
            entry.finding(Kind.NOT_EXPANDED, name);
        }
        return found;
    }

    private static Optional<String> beside(ImportFolder folder, String name, Entry entry) {
        for (ImportFolder each : new ImportFolder[] {folder, folder.above(1)}) {
            if (each.has(ENV)) {
                try {
                    Optional<String> found = DotEnv.value(each.open(ENV), name);
                    if (found.isPresent()) {
                        return found;
                    }
                } catch (NotImportable refused) {
                    entry.finding(refused.kind(), ENV);
                }
            }
        }
        return Optional.empty();
    }
}
