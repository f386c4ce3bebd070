package dev.drydock.core.plan.paste;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What loggers and listings put before every line, and tabs.
final class LinePrefixes {
    private static final Pattern SYSLOG = Pattern.compile("^.*?\\w\\[\\d+]: \\[\\d+-\\d+] ?");
    private static final Pattern CLOCK = Pattern.compile(
            "^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d[.,\\d]*(?:Z|[-+]\\d\\d:?\\d\\d| [A-Z]{3,5})? ?");
    private static final Pattern NUMBER =
            Pattern.compile("^\\s*(\\d{1,7})(?:[.:)]\\s?|\\|(?!\\d)\\s?|\\t|\\s(?!\\s*\\d+\\s)|$)");
    private static final String TAB_OF_SYSLOG = "#" + "011";
    private static final int TAB = 8;

    private LinePrefixes() {}

    static void strip(List<String> lines) {
        stripEverywhere(lines, SYSLOG, line -> line.contains("]: ["));
        stripEverywhere(lines, CLOCK, line -> !line.isEmpty() && Character.isDigit(line.charAt(0)));
        lines.replaceAll(LinePrefixes::withoutTabs);
    }

    /// Only a prefix of nearly all lines is a prefix.
    private static void stripEverywhere(List<String> lines, Pattern prefix, Predicate<String> can) {
        int seen = 0;
        int filled = 0;
        for (String line : lines) {
            if (!line.isBlank()) {
                filled++;
                seen += can.test(line) && prefix.matcher(line).find() ? 1 : 0;
            }
        }
        if (seen >= 2 && seen * 10 >= filled * 8) {
            lines.replaceAll(line -> prefix.matcher(line).replaceFirst("").replace(TAB_OF_SYSLOG, "\t"));
        }
    }

    private static String withoutTabs(String line) {
        int at = 0;
        boolean tabs = false;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            tabs |= line.charAt(at) == '\t';
            at++;
        }
        if (!tabs) {
            return line;
        }
        StringBuilder spaces = new StringBuilder();
        for (int i = 0; i < at; i++) {
            spaces.repeat(' ', line.charAt(i) == '\t' ? TAB : 1);
        }
        return spaces + line.substring(at);
    }

    /// Numbers that count the lines.
    static void stripNumbers(List<String> lines) {
        int numbered = 0;
        int filled = 0;
        long before = Long.MIN_VALUE;
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            filled++;
            Matcher number = NUMBER.matcher(line);
            if (number.find()) {
                long value = Long.parseLong(number.group(1));
                numbered += value == before + 1 || before == Long.MIN_VALUE ? 1 : 0;
                before = value;
            }
        }
        if (numbered >= 2 && numbered * 10 >= filled * 8) {
            lines.replaceAll(line -> NUMBER.matcher(line).replaceFirst(""));
        }
    }
}
