package dev.drydock.cli.output;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Writes the one JSON document of a command to standard output.
public final class JsonOut {
    private JsonOut() {}

    /// @param value maps, lists, strings, numbers, booleans and nulls
    public static void document(Object value) {
        Stdout.line(text(value));
    }

    public static String text(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    /// What takes the place of a result that could not be had.
    ///
    /// @param sqlState `""` when there was none
    public static Object error(int exitCode, String message, String sqlState) {
        return object("error", object("exitCode", exitCode, "message", message, "sqlState", sqlState));
    }

    /// Whether a command line asks for JSON, even one that cannot be read otherwise.
    public static boolean wanted(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        int at = words.lastIndexOf("--format");
        boolean apart = at >= 0 && at + 1 < words.size() && words.get(at + 1).equalsIgnoreCase("json");
        return apart || words.stream().anyMatch("--format=json"::equalsIgnoreCase);
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
