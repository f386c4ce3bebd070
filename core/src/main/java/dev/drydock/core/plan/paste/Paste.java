package dev.drydock.core.plan.paste;

import dev.drydock.core.plan.PlanLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The one way in for pasted plans. Pure, any thread, linear in the length of the text.
public final class Paste {
    private static final Pattern JSON = Pattern.compile("(?:^|\\bplan:\\s*)\\s*[\\[{]\\s*(?:$|[\"{\\[])");
    private static final Pattern XML = Pattern.compile("<explain\\b|^\\s*<Plan>");
    private static final Pattern YAML =
            Pattern.compile("^\\s*(?:- )?(?:Plan|Query Text|Query Identifier):(?:\\s*| .*)$");
    private static final Pattern YAML_PLAN = Pattern.compile("^\\s*(?:- )?Plan:\\s*$");
    private static final Pattern TEXT = Pattern.compile("\\(cost=|\\(actual |^\\s*->  \\S");

    private Paste() {}

    public static Pasted peel(String text) {
        if (text.length() > PlanLimits.CHARACTERS) {
            return new Pasted.TooLarge();
        }
        return bare(text).orElseGet(() -> shaped(peeled(plain(text))));
    }

    /// A text that is JSON or XML as it stands needs no peeling.
    private static Optional<Pasted> bare(String text) {
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return Optional.empty();
        }
        char opens = text.charAt(first);
        Optional<Pasted> read = Optional.empty();
        if (opens == '{' || (opens == '[' && opensObject(text, first + 1))) {
            read = Optional.of(TokenTree.json(text));
        } else if (text.startsWith("<explain", first)) {
            read = Optional.of(XmlTree.read(text));
        }
        return read.filter(pasted -> !(pasted instanceof Pasted.Documents documents && documents.truncated()));
    }

    private static boolean opensObject(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '{';
    }

    private static List<String> peeled(String text) {
        List<String> lines =
                new ArrayList<>(Arrays.asList(LineQuotes.unwrapped(text).split("\n", -1)));
        LinePrefixes.strip(lines);
        LineQuotes.strip(lines);
        LineFrames.strip(lines);
        LinePrefixes.stripNumbers(lines);
        return lines;
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00A0', ' ')
                .replace("\uFEFF", "");
    }

    private static Pasted shaped(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (JSON.matcher(line).find()) {
                return TokenTree.json(String.join("\n", lines.subList(i, lines.size())));
            }
            if (XML.matcher(line).find()) {
                return XmlTree.read(String.join("\n", lines.subList(i, lines.size())));
            }
            if (YAML.matcher(line).matches() && isYaml(lines, i)) {
                return TokenTree.yaml(String.join("\n", lines.subList(i, lines.size())));
            }
            if (TEXT.matcher(line).find()) {
                break;
            }
        }
        return new Pasted.Lines(lines);
    }

    /// A log line with the text of the query may stand before a plan of any format.
    private static boolean isYaml(List<String> lines, int from) {
        for (String line : lines.subList(from, lines.size())) {
            if (YAML_PLAN.matcher(line).matches()) {
                return true;
            }
            if (TEXT.matcher(line).find()
                    || JSON.matcher(line).find()
                    || XML.matcher(line).find()) {
                return false;
            }
        }
        return false;
    }
}
