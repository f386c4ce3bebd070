package dev.drydock.app.panel.query.editor;

import java.util.ArrayList;
import java.util.List;

/// Edits of whole lines: comment, indent. Pure text in, pure text out.
final class LineEdits {
    static final String INDENT = "    ";
    private static final String COMMENT = "-- ";

    private LineEdits() {}

    /// Comments every line that has text, or uncomments when all of them are comments already.
    static List<String> toggleComment(List<String> lines) {
        boolean all =
                lines.stream().filter(l -> !l.isBlank()).allMatch(l -> l.strip().startsWith("--"));
        boolean any = lines.stream().anyMatch(l -> !l.isBlank());
        if (all && any) {
            return lines.stream().map(LineEdits::uncomment).toList();
        }
        int column = lines.stream()
                .filter(l -> !l.isBlank() || !any)
                .mapToInt(LineEdits::indentOf)
                .min()
                .orElse(0);
        List<String> out = new ArrayList<>();
        for (String line : lines) {
            boolean leave = line.isBlank() && any;
            out.add(leave ? line : line.substring(0, column) + COMMENT + line.substring(column));
        }
        return out;
    }

    static List<String> indent(List<String> lines) {
        return lines.stream()
                .map(l -> l.isBlank() && lines.size() > 1 ? l : INDENT + l)
                .toList();
    }

    static List<String> outdent(List<String> lines) {
        return lines.stream().map(LineEdits::outdent).toList();
    }

    /// The blanks a new line below `line` begins with.
    static String leading(String line) {
        return line.substring(0, indentOf(line));
    }

    private static String outdent(String line) {
        if (line.startsWith("\t")) {
            return line.substring(1);
        }
        return line.substring(Math.min(indentOf(line), INDENT.length()));
    }

    private static String uncomment(String line) {
        int at = line.indexOf("--");
        if (at < 0 || line.isBlank()) {
            return line;
        }
        int after = line.startsWith(COMMENT, at) ? at + COMMENT.length() : at + 2;
        return line.substring(0, at) + line.substring(after);
    }

    private static int indentOf(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
