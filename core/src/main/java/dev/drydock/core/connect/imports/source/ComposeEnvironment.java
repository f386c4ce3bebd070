package dev.drydock.core.connect.imports.source;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.file.JsonText;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The variables of one service: those of its `env_file`s (inside the folder only), then its own.
final class ComposeEnvironment {
    private static final int CAP_FILES = 10;

    private final Map<String, ComposeValue> variables = new HashMap<>();
    private final Entry entry;

    private ComposeEnvironment(Entry entry) {
        this.entry = entry;
    }

    static ComposeEnvironment of(JsonNode service, EnvFiles envFiles, Entry entry) {
        ComposeEnvironment environment = new ComposeEnvironment(entry);
        JsonNode files = service.path("env_file");
        if (files.isString()) {
            environment.file(files.asString(), envFiles);
        }
        int count = 0;
        for (JsonNode file : files) {
            if (++count <= CAP_FILES) {
                environment.file(file.isObject() ? JsonText.text(file, "path") : file.asString(""), envFiles);
            }
        }
        environment.own(service.path("environment"));
        return environment;
    }

    /// The first of these that is set.
    Optional<String> first(List<String> names) {
        for (String name : names) {
            if (variables.containsKey(name + "_FILE")) {
                entry.finding(Kind.SECRET_ELSEWHERE, name + "_FILE");
            }
            ComposeValue value = variables.get(name);
            if (value != null && (value.open() || !value.text().isEmpty())) {
                return Optional.of(value.told(entry, name)).filter(text -> !text.isEmpty());
            }
        }
        return Optional.empty();
    }

    private void own(JsonNode environment) {
        for (Map.Entry<String, JsonNode> member : JsonText.members(environment)) {
            variables.put(member.getKey(), ComposeValue.of(member.getValue().asString("")));
        }
        if (environment.isArray()) {
            for (JsonNode each : environment) {
                String text = each.asString("");
                int equals = text.indexOf('=');
                if (equals > 0) {
                    variables.put(text.substring(0, equals), ComposeValue.of(text.substring(equals + 1)));
                } else {
                    variables.put(text, new ComposeValue("", false, true));
                }
            }
        }
    }

    private void file(String name, EnvFiles files) {
        files.variables(name, entry)
                .forEach((key, variable) -> variables.put(
                        key,
                        variable.literal()
                                ? new ComposeValue(variable.value(), false, false)
                                : ComposeValue.of(variable.value())));
    }
}
