package dev.drydock.core.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A SQL resource of this package, cut into statements at blank lines (the files keep to that, and stay readable for
/// psql). Comment lines before a statement may carry `-- rows: N` (weight in the progress), `-- times: N` (repeat) and
/// `-- fails: SQLSTATE` (must fail, with that state).
final class Script {
    /// Weight of a statement that says nothing: about the time of a small index.
    static final long SMALL = 300;

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");
    private static final Pattern NOTE = Pattern.compile("^-- (rows|times|fails): (\\w+)$", Pattern.MULTILINE);

    private Script() {}

    /// @param fails `""` when it has to succeed
    record Step(String sql, long rows, int times, String fails) {}

    static List<Step> read(String resource) {
        return steps(text(resource));
    }

    static List<Step> steps(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : BLANK_LINE.splitAsStream(text.replace("\r\n", "\n")).toList()) {
            boolean hasStatement = part.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("--"));
            if (hasStatement) {
                steps.add(step(part.strip()));
            }
        }
        return steps;
    }

    static String text(String resource) {
        try (InputStream in = Script.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Step step(String part) {
        long rows = SMALL;
        int times = 1;
        String fails = "";
        Matcher note = NOTE.matcher(part);
        while (note.find()) {
            switch (note.group(1)) {
                case "rows" -> rows = Long.parseLong(note.group(2));
                case "times" -> times = Integer.parseInt(note.group(2));
                default -> fails = note.group(2);
            }
        }
        // the server would keep the comments in its statistics of statements
        return new Step(part.replaceAll("(?m)^--.*\\n", ""), rows, times, fails);
    }
}
