package dev.drydock.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Writes the one JSON document of a command to standard output.
public final class JsonOut {
    private JsonOut() {}

    /// @param value maps, lists, strings, numbers, booleans and nulls
    public static void document(Object value) {
        System.out.println(text(value));
    }

    /// The same as text.
    public static String text(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    /// An object with its members in the order given: name, value, name, value...
    public static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
