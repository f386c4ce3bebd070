package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.UrlReading.Reason;
import dev.drydock.core.connect.url.UrlDraft;

/// Reads libpq's `key=value` strings: blanks around `=`, single quotes, backslash escapes (manual 34.1.1.1).
final class KeyValueText {
    private final String text;
    private final UrlDraft draft;
    private int at;

    private KeyValueText(String text, UrlDraft draft) {
        this.text = text;
        this.draft = draft;
    }

    static void read(String text, UrlDraft draft) {
        if (text.indexOf('\0') >= 0 || !text.codePoints().allMatch(c -> c < 0xD800 || c > 0xDFFF)) {
            draft.refuse(Reason.BAD_ENCODING, "");
        } else {
            new KeyValueText(text, draft).pairs();
        }
    }

    private void pairs() {
        for (blanks(); at < text.length(); blanks()) {
            int start = at;
            while (at < text.length() && text.charAt(at) != '=' && !blank(text.charAt(at))) {
                at++;
            }
            String key = text.substring(start, at);
            blanks();
            if (at >= text.length() || text.charAt(at) != '=') {
                draft.refuse(Reason.MALFORMED, "");
                return;
            }
            at++;
            blanks();
            draft.setting(key, at < text.length() && text.charAt(at) == '\'' ? quoted() : bare());
        }
    }

    private String bare() {
        StringBuilder value = new StringBuilder();
        for (; at < text.length() && !blank(text.charAt(at)); at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at));
        }
        return value.toString();
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                at++;
                return value.toString();
            }
            if (c == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at));
        }
        draft.refuse(Reason.MALFORMED, "");
        return "";
    }

    private void blanks() {
        while (at < text.length() && blank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean blank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
