package dev.drydock.core.workspace.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Driver settings of a profile as one flat JSON object of texts with sorted keys. What is read is capped in
/// size and depth: the file may have been tampered with.
public final class SettingsJson {
    public static final int CAP_CHARACTERS = 64 * 1024;

    private static final TypeReference<TreeMap<String, String>> FLAT = new TypeReference<>() {};

    private SettingsJson() {}

    public static String write(Map<String, String> settings) {
        return Mapper.JSON.writeValueAsString(new TreeMap<>(settings));
    }

    /// Empty when the text is not what [#write] makes.
    public static Optional<Map<String, String>> read(String text) {
        try {
            return Optional.of(Map.copyOf(Mapper.JSON.readValue(text, FLAT)));
        } catch (JacksonException | NullPointerException tampered) {
            return Optional.empty();
        }
    }

    /// Loaded by the first profile that is read, not by opening the workspace.
    private static final class Mapper {
        static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxDocumentLength(CAP_CHARACTERS)
                                .maxNestingDepth(2)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .build();
    }
}
