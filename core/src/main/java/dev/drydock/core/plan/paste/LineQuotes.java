package dev.drydock.core.plan.paste;

import java.util.List;

/// Quotes that a client put around the whole text or around each line.
final class LineQuotes {
    private LineQuotes() {}

    /// Without quotes around the whole, as when one cell was copied as CSV.
    static String unwrapped(String text) {
        String bare = text.strip();
        if (bare.length() < 2 || bare.charAt(0) != '"' || bare.charAt(bare.length() - 1) != '"') {
            return text;
        }
        String inside = bare.substring(1, bare.length() - 1);
        return isPerLine(inside) || !onlyDoubled(inside) ? text : inside.replace("\"\"", "\"");
    }

    private static boolean isPerLine(String inside) {
        return inside.lines().skip(1).anyMatch(line -> line.startsWith("\"") && !line.startsWith("\"\""));
    }

    static void strip(List<String> lines) {
        strip(lines, '"');
        strip(lines, '\'');
    }

    private static void strip(List<String> lines, char quote) {
        int filled = 0;
        int opened = 0;
        int closed = 0;
        for (String line : lines) {
            String bare = line.strip();
            if (!bare.isEmpty()) {
                filled++;
                opened += bare.charAt(0) == quote ? 1 : 0;
                closed += bare.charAt(bare.length() - 1) == quote ? 1 : 0;
            }
        }
        boolean open = opened * 10 >= filled * 7 && opened > 0;
        boolean close = closed * 10 >= filled * 7 && closed > 0;
        if (!close || (quote == '\'' && !open)) {
            return;
        }
        lines.replaceAll(line -> bare(line, quote, open));
        if (quote == '"' && lines.stream().allMatch(LineQuotes::onlyDoubled)) {
            lines.replaceAll(line -> line.replace("\"\"", "\""));
        }
    }

    private static String bare(String line, char quote, boolean open) {
        String bare = open ? line.strip() : line.stripTrailing();
        int from = open && !bare.isEmpty() && bare.charAt(0) == quote ? 1 : 0;
        int to = bare.length() > from && bare.charAt(bare.length() - 1) == quote ? bare.length() - 1 : bare.length();
        return bare.substring(from, to);
    }

    /// Whether quotes come in pairs only, as doubling makes them.
    private static boolean onlyDoubled(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                run++;
            } else if (run % 2 == 0) {
                run = 0;
            } else {
                return false;
            }
        }
        return run % 2 == 0;
    }
}
