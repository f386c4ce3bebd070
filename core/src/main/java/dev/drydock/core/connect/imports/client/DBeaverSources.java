package dev.drydock.core.connect.imports.client;

import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.draft.Systems;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.file.JsonText;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.source.ImportSource;
import dev.drydock.core.secrets.SecretUse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// DBeaver's `data-sources.json` (its DataSourceSerializerModern). Shell commands on events, initial queries
/// and drivers with libraries of their own are named and left out.
public final class DBeaverSources implements ImportSource {
    private static final String CREDENTIALS = "credentials-config.json";
    private static final Set<String> WITHOUT_USE = Set.of(
            "type",
            "provider-properties",
            "auth-model",
            "auth-properties",
            "home",
            "color",
            "configurationType",
            "closeIdleConnection",
            "keepAliveInterval",
            "closeIdleInterval",
            "show-all",
            "config-profile",
            "server",
            "clientHomeId",
            "driver-properties",
            "userName");

    private final Path home;

    public DBeaverSources(Path home) {
        this.home = home;
    }

    @Override
    public ImportFormat format() {
        return ImportFormat.DBEAVER;
    }

    @Override
    public boolean knows(ImportInput input) {
        return (input.name().startsWith("data-sources") && input.name().endsWith(".json"))
                || (input.text().contains("\"connections\"") && input.text().contains("\"configuration\""));
    }

    @Override
    public void read(ImportInput input, PreviewDraft preview) throws NotImportable {
        JsonNode root = JsonText.read(input.text());
        if (!root.path("connections").isObject()) {
            throw new NotImportable(Kind.MALFORMED, "connections");
        }
        if (!root.path("drivers").isEmpty()) {
            preview.finding(Kind.RUNS_CODE, "", "drivers");
        }
        JsonNode credentials = credentials(input, preview);
        for (Map.Entry<String, JsonNode> member : JsonText.members(root.path("connections"))) {
            String name = JsonText.text(member.getValue(), "name");
            Entry entry = new Entry(name.isEmpty() ? member.getKey() : name);
            try {
                JsonText.object(member.getValue());
                connection(entry, member.getValue(), root, credentials.path(member.getKey()));
                preview.add(entry.within(input.folder()));
            } catch (NotImportable refused) {
                preview.refuse(entry, refused);
            }
        }
    }

    private static JsonNode credentials(ImportInput input, PreviewDraft preview) {
        boolean there = input.folder().isPresent() && input.folder().get().has(CREDENTIALS);
        if (there && input.openCredentials()) {
            try {
                return DBeaverCredentials.open(input.folder().get().bytes(CREDENTIALS));
            } catch (NotImportable refused) {
                preview.finding(refused.kind(), "", CREDENTIALS);
            }
        } else if (there) {
            preview.finding(Kind.SECRET_ELSEWHERE, "", CREDENTIALS);
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private void connection(Entry entry, JsonNode node, JsonNode root, JsonNode credentials) throws NotImportable {
        JsonNode configuration = node.path("configuration");
        String provider = JsonText.text(node, "provider");
        String driver = JsonText.text(node, "driver");
        String word = Systems.scheme(driver).isPresent() ? driver : provider;
        address(entry, word, configuration);
        JsonNode login = credentials.path("#connection");
        String user = JsonText.text(configuration, "user");
        entry.set(Part.USER, user.isEmpty() ? JsonText.text(login, "user") : user)
                .secret(SecretUse.DATABASE, JsonText.text(login, "password"))
                .folder(folder(root, JsonText.text(node, "folder")));
        environment(entry, JsonText.text(configuration, "type"));
        if (JsonText.text(node, "read-only").equals("true")) {
            entry.readOnly();
        }
        for (Map.Entry<String, JsonNode> member : JsonText.members(configuration)) {
            rest(entry, member.getKey(), member.getValue());
        }
        new DBeaverHandlers(home, entry, credentials).read(handlers(root, configuration));
    }

    private static void address(Entry entry, String word, JsonNode configuration) {
        String host = JsonText.text(configuration, "host");
        String url = JsonText.text(configuration, "url");
        String database = JsonText.text(configuration, "database");
        if (Systems.fileBased(word) && !database.isEmpty()) {
            entry.set(Part.SYSTEM, word).set(Part.FILE, database);
        } else if (JsonText.text(configuration, "configurationType").equals("URL")
                || (host.isEmpty() && !url.isEmpty())) {
            entry.set(Part.URL, url);
        } else {
            entry.set(Part.SYSTEM, word)
                    .set(Part.HOST, host)
                    .set(Part.PORT, JsonText.text(configuration, "port"))
                    .set(Part.DATABASE, database);
        }
    }

    private static void environment(Entry entry, String type) {
        switch (type) {
            case "prod" -> entry.environment(Environment.PROD);
            case "test" -> entry.environment(Environment.TEST);
            default -> {}
        }
    }

    private static void rest(Entry entry, String key, JsonNode value) {
        switch (key) {
            case "host", "port", "database", "url", "user", "handlers" -> {}
            case "password" -> entry.finding(Kind.SECRET_ELSEWHERE, key);
            case "properties" ->
                JsonText.members(value)
                        .forEach(
                                each -> entry.key(each.getKey(), each.getValue().asString("")));
            case "events", "bootstrap" -> {
                if (!value.isEmpty()) {
                    entry.finding(Kind.RUNS_CODE, key);
                }
            }
            default -> {
                if (!WITHOUT_USE.contains(key)) {
                    entry.finding(Kind.UNKNOWN_KEY, key);
                }
            }
        }
    }

    /// Of the connection itself, else of the network profile that it names.
    private static JsonNode handlers(JsonNode root, JsonNode configuration) {
        JsonNode own = configuration.path("handlers");
        String profile = JsonText.text(configuration, "config-profile");
        return own.isEmpty() && !profile.isEmpty()
                ? root.path("network-profiles").path(profile).path("handlers")
                : own;
    }

    /// Folders know their parents by name; a ring of them ends here.
    private static String folder(JsonNode root, String name) {
        Deque<String> path = new ArrayDeque<>();
        String folder = name;
        while (!folder.isEmpty() && !path.contains(folder) && path.size() < 8) {
            path.push(folder);
            folder = JsonText.text(root.path("folders").path(folder), "parent");
        }
        return String.join("/", path);
    }
}
