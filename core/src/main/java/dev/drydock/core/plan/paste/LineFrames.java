package dev.drydock.core.plan.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The frames that `psql` and other clients draw around a result, in all of their styles, and their marks for a
/// line that goes on.
final class LineFrames {
    private static final String BORDERS = "|│║";
    private static final String RULES = BORDERS + "-+=─═┼╬╪╫├┤╞╡╟╢╠╣┌┐└┘╔╗╚╝╒╕╓╖╤╧╥╨┬┴╦╩";
    private static final String GOES_ON = "+↵";
    private static final Pattern RULE = Pattern.compile(
            "^[\\s|│║]*[-+=─═┼╬╪╫├┤╞╡╟╢╠╣┌┐└┘╔╗╚╝╒╕╓╖╤╧╥╨┬┴╦╩]{3,}[-+=─═┼╬╪╫├┤╞╡╟╢╠╣┌┐└┘╔╗╚╝╒╕╓╖╤╧╥╨┬┴╦╩\\s|│║]*$");
    private static final Pattern RECORD =
            Pattern.compile("^[-─═╒╔┌├╞╠+╟\\s]*\\[ .{1,40} \\d+ \\][-─═╕╗┐┤╡╣+╢╤┬╦\\s]*$");
    private static final Pattern EXPANDED = Pattern.compile("^(?:QUERY PLAN|\\s{10})\\s*[|│║] ?");

    /// A tree drawn with the same characters is no frame.
    private static final Pattern BRANCH = Pattern.compile("^(?:\\|  |   )*(?:\\|--|`--)\\S");

    private LineFrames() {}

    static void strip(List<String> lines) {
        lines.removeIf(line -> opensWith(line, RULES) && RULE.matcher(line).matches());
        boolean expanded = lines.removeIf(
                line -> line.contains("[ ") && RECORD.matcher(line).matches());
        stripBorders(lines);
        if (expanded) {
            lines.replaceAll(line -> EXPANDED.matcher(line).replaceFirst(""));
        }
        stripGoesOn(lines);
        joinEllipses(lines);
    }

    private static void stripBorders(List<String> lines) {
        if (most(lines, 5, LineFrames::opensFramed)) {
            lines.replaceAll(line -> opensFramed(line) ? line.substring(indent(line) + 1) : line);
        }
        if (most(lines, 6, line -> endsIn(line, BORDERS))) {
            lines.replaceAll(line -> endsIn(line, BORDERS) ? withoutLast(line) : line);
        }
    }

    private static void stripGoesOn(List<String> lines) {
        if (most(lines, 5, line -> endsIn(line, GOES_ON))) {
            lines.replaceAll(line -> endsIn(line, GOES_ON) ? withoutLast(line).stripTrailing() : line);
        }
        if (most(lines, 5, line -> line.startsWith(":") || line.startsWith(" :"))) {
            lines.replaceAll(line -> line.startsWith(":") ? line.substring(1) : line);
        }
    }

    /// The wrapped format marks both sides of a break.
    private static void joinEllipses(List<String> lines) {
        if (lines.stream().noneMatch(line -> line.stripLeading().startsWith("…"))) {
            return;
        }
        List<String> joined = new ArrayList<>();
        for (String line : lines) {
            String bare = line.stripLeading();
            if (bare.startsWith("…") && !joined.isEmpty() && joined.getLast().endsWith("…")) {
                joined.set(joined.size() - 1, withoutLast(joined.getLast()) + bare.substring(1));
            } else {
                joined.add(line);
            }
        }
        lines.clear();
        lines.addAll(joined);
    }

    private static boolean opensFramed(String line) {
        int at = indent(line);
        return at < line.length()
                && BORDERS.indexOf(line.charAt(at)) >= 0
                && !BRANCH.matcher(line).find();
    }

    private static boolean opensWith(String line, String marks) {
        int at = indent(line);
        return at < line.length() && marks.indexOf(line.charAt(at)) >= 0;
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static boolean endsIn(String line, String marks) {
        int last = line.length() - 1;
        while (last >= 0 && line.charAt(last) == ' ') {
            last--;
        }
        return last >= 0 && marks.indexOf(line.charAt(last)) >= 0;
    }

    private static String withoutLast(String line) {
        String bare = line.stripTrailing();
        return bare.substring(0, bare.length() - 1);
    }

    /// @param tenths of the lines that are not blank
    private static boolean most(List<String> lines, int tenths, Predicate<String> test) {
        int filled = 0;
        int seen = 0;
        for (String line : lines) {
            if (!line.isBlank()) {
                filled++;
                seen += test.test(line) ? 1 : 0;
            }
        }
        return seen > 0 && seen * 10 >= filled * tenths;
    }
}
