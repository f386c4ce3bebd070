package dev.drydock.core.dialect.postgres.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Lines that a terminal cut at its width. Where the longest lines are all of one length and most of what
/// follows them opens nothing, that length was the width, and each of them goes on in the next.
final class Unwrapping {
    private static final int NARROWEST = 8;
    private static final Pattern OPENS = Pattern.compile(
            "\\s*(?:->  ?[A-Z].*|(?:InitPlan|SubPlan|CTE) .*|\\(\\d+ \\p{L}+\\)|Worker \\d+:.*|\\s*)", Pattern.DOTALL);

    /// Stand inside lines of several facts, behind two spaces.
    private static final Set<String> INSIDE =
            Set.of("Memory", "Batches", "Memory Usage", "Disk Usage", "Peak Memory Usage");

    private Unwrapping() {}

    static List<String> of(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        int full = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).length() == width) {
                full++;
                broken += lines.get(i).isBlank() || !opens(lines.get(i + 1)) ? 1 : 0;
            }
        }
        return width < NARROWEST || full < 2 || broken * 10 < full * 6 ? lines : joined(lines, width);
    }

    private static boolean opens(String line) {
        String body = line.strip();
        String name = PropertyLine.name(body);
        boolean known = PropertyLine.isKnown(name) && !INSIDE.contains(name) && line.startsWith("  ");
        return known || StatementLines.isHead(body) || OPENS.matcher(line).matches();
    }

    private static List<String> joined(List<String> lines, int width) {
        List<String> joined = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            open.append(line);
            boolean next = i + 1 < lines.size() && opens(lines.get(i + 1));
            boolean ends = line.length() != width || (next && !open.toString().isBlank() && !Pieces.isOpen(open));
            if (ends) {
                joined.add(open.toString());
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            joined.add(open.toString());
        }
        return joined;
    }
}
