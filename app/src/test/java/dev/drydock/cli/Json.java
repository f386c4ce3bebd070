package dev.drydock.cli;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what a command wrote as JSON; a second document or a stray line is an error.
public final class Json {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static JsonNode only(CliProcess.Ended ended) {
        return STRICT.readTree(ended.out());
    }
}
