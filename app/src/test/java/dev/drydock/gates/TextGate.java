package dev.drydock.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// One rule about what a line of source may say, and where.
///
/// @param exempt paths the rule does not speak of
record TextGate(String why, Pattern forbidden, Predicate<String> exempt) {
    /// What follows the scheme in a help text: a place to fill in, which no code could compare with.
    private static final String EXAMPLE_URL = "(?:://|:)(?:…|FILE\\b|user@host\\b)";

    static final TextGate HEX_COLOUR = new TextGate(
            "a hex colour outside tokens.css",
            Pattern.compile("#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\b(?=[;,\\s\")]|$)"),
            path -> path.endsWith("/tokens.css"));
    static final TextGate PRINTING = new TextGate(
            "printing outside the command line",
            Pattern.compile("\\bSystem\\.(out|err)\\b|\\.printStackTrace\\("),
            path -> path.contains("/dev/drydock/cli/"));
    static final TextGate CATCH_ALL = new TextGate(
            "catching everything outside the job runner and the uncaught handler",
            Pattern.compile("catch \\((?:final )?(?:Exception|Throwable)\\b"),
            path -> path.endsWith("/core/job/Task.java") || path.endsWith("/UncaughtHandler.java"));
    static final TextGate RUN_LATER = new TextGate(
            "runLater outside FxThread",
            Pattern.compile("\\bPlatform\\.runLater\\b"),
            path -> path.endsWith("/FxThread.java"));
    static final TextGate RETURN_NULL = new TextGate("return null", Pattern.compile("\\breturn null;"), path -> false);
    static final TextGate SET_STYLE = new TextGate(
            "setStyle in a view", Pattern.compile("\\.setStyle\\("), path -> !path.contains("/dev/drydock/app/"));
    static final TextGate DBMS_NAME = new TextGate(
            "a DBMS name outside its dialect",
            Pattern.compile("(?i)(?:postgres(?:ql)?+|sqlite|mariadb|mysql|duckdb)(?!" + EXAMPLE_URL + ")"),
            path -> path.contains("/core/dialect/")
                    || path.contains("/core/demo/")
                    || path.endsWith("/cli/Training.java"));
    static final TextGate VAGUE_NAME = new TextGate(
            "a vague class name",
            Pattern.compile("\\b(?:class|interface|record|enum) \\w*(?:Manager|Helper|Util|Utils|Impl|Data)\\b"),
            path -> false);

    List<String> violations(List<Sources.Source> sources) {
        List<String> found = new ArrayList<>();
        for (Sources.Source source : sources) {
            if (exempt.test(source.path())) {
                continue;
            }
            int number = 0;
            for (String line : source.lines()) {
                number++;
                if (!line.strip().startsWith("///")
                        && !line.strip().startsWith("//")
                        && forbidden.matcher(line).find()) {
                    found.add(source.path() + ":" + number + ": " + why + ": " + line.strip());
                }
            }
        }
        return found;
    }
}
