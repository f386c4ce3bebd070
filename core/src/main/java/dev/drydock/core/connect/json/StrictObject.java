package dev.drydock.core.connect.json;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One JSON object that is read key by key and must have no other. Everything that is not as expected throws
/// [IllegalArgumentException].
final class StrictObject {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(ProfileJson.CAP_CHARACTERS)
                            .maxNestingDepth(4)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    private StrictObject(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("not an object");
        }
        this.node = node;
    }

    static ObjectNode fresh() {
        return JSON.createObjectNode();
    }

    static String write(ObjectNode object) {
        return JSON.writeValueAsString(object);
    }

    /// What `read` makes of the text; empty when it is not text of ours to the last key.
    static <T> Optional<T> read(String text, Function<StrictObject, T> read) {
        if (text.length() > ProfileJson.CAP_CHARACTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(whole(new StrictObject(JSON.readTree(text)), read));
        } catch (JacksonException | IllegalArgumentException tampered) {
            return Optional.empty();
        }
    }

    Optional<String> text(String key) {
        return value(key).map(found -> {
            if (!found.isString() || found.stringValue().isEmpty()) {
                throw new IllegalArgumentException(key);
            }
            return found.stringValue();
        });
    }

    String required(String key) {
        return text(key).orElseThrow(() -> new IllegalArgumentException(key));
    }

    Optional<Path> path(String key) {
        return text(key).map(Path::of);
    }

    OptionalInt whole(String key, int least, int most) {
        Optional<JsonNode> found = value(key);
        if (found.isEmpty()) {
            return OptionalInt.empty();
        }
        JsonNode number = found.get();
        if (!number.isInt() || number.intValue() < least || number.intValue() > most) {
            throw new IllegalArgumentException(key);
        }
        return OptionalInt.of(number.intValue());
    }

    Optional<Duration> millis(String key, int least) {
        return value(key).map(number -> {
            if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < least) {
                throw new IllegalArgumentException(key);
            }
            return Duration.ofMillis(number.longValue());
        });
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).map(name -> Enum.valueOf(type, name));
    }

    <T> Optional<T> object(String key, Function<StrictObject, T> read) {
        return value(key).map(found -> whole(new StrictObject(found), read));
    }

    private Optional<JsonNode> value(String key) {
        asked.add(key);
        return Optional.ofNullable(node.get(key));
    }

    private static <T> T whole(StrictObject object, Function<StrictObject, T> read) {
        T value = read.apply(object);
        if (!object.asked.containsAll(object.node.propertyNames())) {
            throw new IllegalArgumentException("an unknown key");
        }
        return value;
    }
}
