package dev.drydock.core.connect.imports.file;

import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON as a tree, bounded; one document, no key twice.
public final class JsonText {
    private JsonText() {}

    public static JsonNode read(String text) throws NotImportable {
        try {
            return Mapper.JSON.readTree(text);
        } catch (StreamConstraintsException built) {
            throw new NotImportable(Kind.TOO_DEEP);
        } catch (JacksonException notJson) {
            throw new NotImportable(Kind.MALFORMED);
        }
    }

    /// @throws NotImportable when it is no object
    public static void object(JsonNode node) throws NotImportable {
        if (!node.isObject()) {
            throw new NotImportable(Kind.MALFORMED);
        }
    }

    /// A member as text: texts, numbers and flags alike; `""` when there is none.
    public static String text(JsonNode object, String key) {
        JsonNode value = object.path(key);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    /// Members in their order; none for what is no object.
    public static Iterable<Map.Entry<String, JsonNode>> members(JsonNode node) {
        return node.properties();
    }

    /// Loaded by the first file that is read.
    private static final class Mapper {
        static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(60)
                                .maxTokenCount(500_000)
                                .maxStringLength(256 * 1024)
                                .maxNameLength(1000)
                                .maxNumberLength(40)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
