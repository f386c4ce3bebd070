package dev.drydock.core.connect.imports.document;

import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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

    boolean has(String key) {
        asked.add(key);
        return node.has(key);
    }

    /// An empty object where there is none.
    Fields object(String key) throws NotImportable {
        JsonNode member = member(key);
        return new Fields(member.isMissingNode() ? JsonNodeFactory.instance.objectNode() : member, path + key + ".");
    }

    JsonNode member(String key) {
        asked.add(key);
        return node.path(key);
    }

    <E extends Enum<E>> Optional<E> maybe(String key, E[] all) throws NotImportable {
        return has(key) ? Optional.of(choice(key, all)) : Optional.empty();
    }

    OptionalInt maybeNumber(String key) throws NotImportable {
        return has(key) ? OptionalInt.of(number(key)) : OptionalInt.empty();
    }

    Optional<Path> maybePath(String key) throws NotImportable {
        return has(key) ? Optional.of(path(key)) : Optional.empty();
    }

    Path path(String key) throws NotImportable {
        try {
            return Path.of(text(key));
        } catch (InvalidPathException notAPath) {
            throw wrong(key);
        }
    }

    /// ISO 8601, as [Duration] writes it.
    Optional<Duration> maybeDuration(String key) throws NotImportable {
        if (!has(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.parse(text(key)));
        } catch (DateTimeException notADuration) {
            throw wrong(key);
        }
    }

    void unknown(Consumer<String> told) {
        node.propertyNames().stream().filter(name -> !asked.contains(name)).forEach(name -> told.accept(path + name));
    }

    NotImportable wrong(String key) {
        return new NotImportable(Kind.MALFORMED, path + key);
    }

    static void put(ObjectNode into, String key, Optional<?> value) {
        value.ifPresent(present -> into.put(key, present.toString()));
    }

    static void put(ObjectNode into, String key, OptionalInt value) {
        value.ifPresent(present -> into.put(key, present));
    }
}
