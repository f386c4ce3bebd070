package dev.drydock.core.plan.paste;

import java.util.Arrays;

/// JSON whose lines were broken anywhere: JSON itself allows no line break inside a string or a number, so one
/// that stands there came from outside.
final class JsonLines {
    private JsonLines() {}

    /// The same without such line breaks.
    static char[] joined(String text) {
        boolean words = brokenBetweenWords(text);
        char[] out = text.toCharArray();
        int length = 0;
        boolean inString = false;
        // written in place: what is written never overtakes what is read
        for (int i = 0; i < out.length; i++) {
            char c = out[i];
            if (c == '\\' && inString && i + 1 < out.length && out[i + 1] != '\n') {
                out[length++] = c;
                out[length++] = out[++i];
                continue;
            }
            if (c == '"') {
                inString = !inString;
            }
            if (c != '\n') {
                out[length++] = c;
            } else if (inString) {
                if (words && length > 0 && isWord(out[length - 1])) {
                    out[length++] = ' ';
                }
            } else if (length == 0 || i + 1 == out.length || !isWord(out[length - 1]) || !isWord(out[i + 1])) {
                out[length++] = c;
            }
        }
        return length == out.length ? out : Arrays.copyOf(out, length);
    }

    /// Lines of one length were cut anywhere; lines of many lengths were broken at spaces, which were lost.
    private static boolean brokenBetweenWords(String text) {
        int first = text.indexOf('\n');
        int second = text.indexOf('\n', first + 1);
        return second > 0 && first != second - first - 1;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '+';
    }

    /// Where the next document starts: a bracket that opens a line.
    ///
    /// @return -1 when there is none
    static int nextDocument(char[] text, int from) {
        boolean opensLine = false;
        for (int i = from; i < text.length; i++) {
            char c = text[i];
            if (c == '\n') {
                opensLine = true;
            } else if ((c == '[' || c == '{') && opensLine) {
                return i;
            } else if (c != ' ') {
                opensLine = false;
            }
        }
        return -1;
    }
}
