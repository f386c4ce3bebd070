package dev.drydock.core.connect.imports.client;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.file.ImportFolder;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.file.PlainFile;
import dev.drydock.core.connect.imports.file.XmlText;
import dev.drydock.core.connect.imports.file.XmlText.Element;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.source.ImportSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// JetBrains' `dataSources.xml`, with the user names, TLS and tunnels that its IDEs keep beside it in
/// `dataSources.local.xml` and `sshConfigs.xml`. Passwords are in the IDE's own store.
public final class JetBrainsSources implements ImportSource {
    private static final String SHARED = "dataSources.xml";
    private static final String LOCAL = "dataSources.local.xml";
    private static final String SSH = "sshConfigs.xml";
    private static final Element NONE = new Element("", Map.of(), List.of(), "");
    private static final Set<String> RUN_CODE = Set.of(
            "init-script",
            "startup-script",
            "before-tasks",
            "libraries",
            "library",
            "vm-options",
            "vm-env",
            "shell-script",
            "additional-jvm-properties",
            "classpath-element");
    private static final Set<String> WITHOUT_USE = Set.of(
            "driver-ref",
            "synchronize",
            "jdbc-driver",
            "jdbc-url",
            "jdbc-additional-properties",
            "driver-properties",
            "user-name",
            "working-dir",
            "remarks",
            "configured-by-url",
            "auto-commit",
            "schema-control",
            "schema-mapping",
            "introspection-scope",
            "introspection-schemas",
            "imported",
            "secret-storage",
            "auth-provider",
            "keep-alive",
            "load-sources",
            "time-zone",
            "table-pattern",
            "auto-synchronize",
            "data-format",
            "expiration",
            "access-mode",
            "single-connection",
            "tx-isolation");

    private final Path home;

    public JetBrainsSources(Path home) {
        this.home = home;
    }

    @Override
    public ImportFormat format() {
        return ImportFormat.JETBRAINS;
    }

    @Override
    public boolean knows(ImportInput input) {
        return input.isNamed("datasources.xml", "datasources.local.xml")
                || input.text().contains("<data-source ")
                || input.text().contains("DataSourceManagerImpl");
    }

    @Override
    public void read(ImportInput input, PreviewDraft preview) throws NotImportable {
        boolean local = input.isNamed("datasources.local.xml");
        Element shared = local ? beside(input, SHARED, preview) : XmlText.read(input.text());
        Element personal = local ? XmlText.read(input.text()) : beside(input, LOCAL, preview);
        JetBrainsRoute routes = new JetBrainsRoute(home, beside(input, SSH, preview));
        Optional<ImportFolder> project = input.folder().map(folder -> folder.above(1));
        Map<String, Element> own = new HashMap<>();
        personal.all("data-source").forEach(each -> own.putIfAbsent(each.attribute("uuid"), each));
        boolean any = false;
        for (Element source : shared.all("data-source").toList()) {
            any = true;
            Entry entry = new Entry(source.attribute("name")).within(project);
            Element mine = own.getOrDefault(source.attribute("uuid"), NONE);
            try {
                source(entry, source, mine);
                routes.read(entry, mine);
                preview.add(entry);
            } catch (NotImportable refused) {
                preview.refuse(entry, refused);
            }
        }
        if (!any) {
            preview.finding(Kind.NO_TARGET, "", "data-source");
        }
    }

    private static void source(Entry entry, Element source, Element mine) {
        String user = mine.childText("user-name");
        entry.set(Part.URL, path(source.childText("jdbc-url")))
                .set(Part.SYSTEM, source.childText("driver-ref"))
                .set(Part.USER, user.isEmpty() ? source.childText("user-name") : user)
                .folder(source.attribute("group"));
        if (source.attribute("read-only").equals("true")) {
            entry.readOnly();
        }
        source.children("driver-properties")
                .flatMap(properties -> properties.children("property"))
                .forEach(property -> entry.key(property.attribute("name"), property.attribute("value")));
        Stream.concat(source.children().stream(), mine.children().stream()).forEach(child -> {
            if (child.name().equals("password")) {
                entry.finding(Kind.SECRET_ELSEWHERE, child.name());
            } else if (RUN_CODE.contains(child.name())) {
                entry.finding(Kind.RUNS_CODE, child.name());
            } else if (!WITHOUT_USE.contains(child.name()) && !JetBrainsRoute.PARTS.contains(child.name())) {
                entry.finding(Kind.UNKNOWN_KEY, child.name());
            }
        });
    }

    /// With the two macros that mean a folder of this user; the project's own folder is where relative paths
    /// belong anyway.
    static String path(String text) {
        return text.replace("$PROJECT_DIR$/", "").replace("$USER_HOME$/", "~/");
    }

    private static Element beside(ImportInput input, String name, PreviewDraft preview) {
        if (input.folder().isEmpty() || !input.folder().get().has(name)) {
            return NONE;
        }
        try {
            PlainFile file = input.folder().get().open(name);
            return XmlText.read(file.text());
        } catch (NotImportable refused) {
            preview.finding(refused.kind(), "", name);
            return NONE;
        }
    }
}
