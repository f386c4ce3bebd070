package dev.drydock.app.panel.query.editor;

import java.util.ArrayList;
import java.util.List;
import org.fxmisc.richtext.CodeArea;

/// Characters that make text read otherwise than it runs: direction controls, invisible characters, control
/// codes. Unicode Technical Standard 55 ("Source code handling") names the direction controls.
public final class SuspectCharacters {
    private static final int ENOUGH = 1_000;

    private SuspectCharacters() {}

    /// Positions of the first thousand.
    public static List<Integer> in(CharSequence text) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < text.length() && found.size() < ENOUGH; i++) {
            if (isSuspect(text.charAt(i))) {
                found.add(i);
            }
        }
        return found;
    }

    static String without(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isSuspect(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    static boolean isSuspect(char c) {
        if (c >= ' ' && c < 0x7f) {
            return false;
        }
        boolean control = (c < ' ' && c != '\n' && c != '\r' && c != '\t') || within(c, 0x7f, 0x9f);
        boolean direction =
                within(c, 0x202a, 0x202e) || within(c, 0x2066, 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
        boolean invisible = within(c, 0x200b, 0x200d)
                || within(c, 0x2060, 0x2064)
                || c == 0xfeff
                || c == 0x00ad
                || c == 0x3164
                || c == 0x115f;
        return control || direction || invisible;
    }

    private static boolean within(char c, int first, int last) {
        return c >= first && c <= last;
    }

    static void removeFrom(CodeArea area) {
        int caret = area.getCaretPosition();
        area.replaceText(without(area.getText()));
        area.moveTo(Math.min(caret, area.getLength()));
        area.requestFocus();
    }
}
