package dev.drydock.core.connect.imports.document;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.imports.document.ProfileDocument.Filed;
import dev.drydock.core.connect.imports.file.JsonText;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.json.PolicyJson;
import dev.drydock.core.connect.json.ProfileJson;
import dev.drydock.core.connect.json.RouteJson;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One profile as JSON and back. Half a route or policy could be milder than what was decided, so those two are
/// understood whole or not at all.
final class FiledJson {
    private static final String EMPTY = ProfileJson.EMPTY;

    private FiledJson() {}

    static ObjectNode write(Filed filed) {
        ConnectionProfile profile = filed.profile();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", profile.name());
        node.put("folder", filed.folder());
        node.put("environment", profile.environment().name());
        node.put("dialect", profile.dialect());
        target(profile.target(), node.putObject("target"));
        node.put("user", profile.user());
        node.put("tls", profile.tls().name());
        ObjectNode settings = node.putObject("settings");
        new TreeMap<>(profile.settings()).forEach(settings::put);
        embed(RouteJson.write(profile.route()), "route", node);
        embed(PolicyJson.write(profile.policy()), "policy", node);
        return node;
    }

    private static void embed(String json, String key, ObjectNode into) {
        if (!json.equals(EMPTY)) {
            into.set(key, JsonMapper.shared().readTree(json));
        }
    }

    private static String embedded(JsonNode member) {
        return member.isMissingNode() ? EMPTY : member.toString();
    }

    private static void target(Target target, ObjectNode into) {
        switch (target) {
            case Target.Server(var host, var port, var database) -> {
                into.put("kind", "server");
                into.put("host", host);
                into.put("port", port);
                into.put("database", database);
            }
            case Target.LocalFile(var path) -> {
                into.put("kind", "file");
                into.put("path", path.toString());
            }
            case Target.InMemory() -> into.put("kind", "memory");
        }
    }

    /// @param id of the profile to be
    /// @param unknown told of every member that is not understood
    static Filed read(JsonNode node, String id, Consumer<String> unknown) throws NotImportable {
        Fields fields = new Fields(node, "");
        Fields target = fields.object("target");
        Map<String, String> settings = new TreeMap<>();
        Fields given = fields.object("settings");
        for (Map.Entry<String, JsonNode> setting : JsonText.members(fields.member("settings"))) {
            settings.put(setting.getKey(), given.text(setting.getKey()));
        }
        ConnectionProfile profile = new ConnectionProfile(
                id,
                fields.text("name"),
                fields.choice("environment", Environment.values()),
                fields.text("dialect"),
                target(target),
                fields.text("user"),
                fields.choice("tls", TlsMode.values()),
                settings,
                RouteJson.read(embedded(fields.member("route"))).orElseThrow(() -> fields.wrong("route")),
                PolicyJson.read(embedded(fields.member("policy"))).orElseThrow(() -> fields.wrong("policy")));
        Filed filed = new Filed(profile, fields.text("folder"));
        target.unknown(unknown);
        fields.unknown(unknown);
        return filed;
    }

    private static Target target(Fields target) throws NotImportable {
        return switch (target.text("kind")) {
            case "server" -> new Target.Server(target.text("host"), target.number("port"), target.text("database"));
            case "file" -> new Target.LocalFile(target.path("path"));
            case "memory" -> new Target.InMemory();
            default -> throw target.wrong("kind");
        };
    }
}
