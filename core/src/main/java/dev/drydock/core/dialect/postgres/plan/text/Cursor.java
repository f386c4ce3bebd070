package dev.drydock.core.dialect.postgres.plan.text;

import dev.drydock.core.plan.node.PlanValue;

/// Reads words and numbers of one line from left to right. Once something was not as expected, nothing is.
final class Cursor {
    private final String text;
    private int at;
    private boolean right = true;

    Cursor(String text, int from) {
        this.text = text;
        at = from;
    }

    /// Whether all was as expected so far.
    boolean isRight() {
        return right;
    }

    /// Also after spaces.
    Cursor expect(String word) {
        skip(' ');
        right &= text.startsWith(word, at);
        at += word.length();
        return this;
    }

    boolean isNext(String word) {
        skip(' ');
        return right && text.startsWith(word, at);
    }

    /// Zero where there is none.
    PlanValue number() {
        int from = at;
        if (right && is('-')) {
            at++;
        }
        right &= right && digits();
        if (right && is('.') && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        if (right && is('e')) {
            at++;
            at += is('-') || is('+') ? 1 : 0;
            right &= digits();
        }
        return right ? PlanValue.ofText(text.substring(from, at)) : new PlanValue.Whole(0);
    }

    private boolean digits() {
        int from = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at > from;
    }

    private void skip(char c) {
        while (is(c)) {
            at++;
        }
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
