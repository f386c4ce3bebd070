package dev.drydock.core.connect.imports.document;

import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// The members of one JSON object, read strictly: a wrong type is an error, and what nobody asked for is told.
final class Fields {
    private final JsonNode node;
    private final String path;
    private final Set<String> asked = new HashSet<>();

    /// @param path how findings name this object; `""` for the outermost
    Fields(JsonNode node, String path) throws NotImportable {
        if (!node.isObject()) {
            throw new NotImportable(Kind.MALFORMED, path);
        }
        this.node = node;
        this.path = path;
    }

    String text(String key) throws NotImportable {
        JsonNode member = member(key);
        if (!member.isString()) {
            throw wrong(key);
        }
        return member.asString();
    }

    int number(String key) throws NotImportable {
        JsonNode member = member(key);
        if (!member.isInt()) {
            throw wrong(key);
        }
        return member.asInt();
    }

    <E extends Enum<E>> E choice(String key, E[] all) throws NotImportable {
        String text = text(key);
        return Arrays.stream(all)
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(key));
    }

    Fields object(String key) throws NotImportable {
        return new Fields(member(key), path + key + ".");
    }

    JsonNode member(String key) {
        asked.add(key);
        return node.path(key);
    }

    Path path(String key) throws NotImportable {
        try {
            return Path.of(text(key));
        } catch (InvalidPathException notAPath) {
            throw wrong(key);
        }
    }

    void unknown(Consumer<String> told) {
        node.propertyNames().stream().filter(name -> !asked.contains(name)).forEach(name -> told.accept(path + name));
    }

    NotImportable wrong(String key) {
        return new NotImportable(Kind.MALFORMED, path + key);
    }
}
