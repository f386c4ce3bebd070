package dev.drydock.core.dialect.postgres.plan.text;

import java.util.ArrayList;
import java.util.List;

/// Expressions as text: where they end, and where a list of them is separated.
final class Pieces {
    private Pieces() {}

    /// Items of a list, separated by commas outside of brackets and quotes.
    static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        int from = 0;
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0 && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                items.add(text.substring(from, i));
                from = i + 2;
            }
        }
        items.add(text.substring(from));
        return items;
    }

    /// Whether a bracket or a quote is open at its end, or the line ends in a comma or an arrow.
    static boolean isOpen(CharSequence text) {
        Balance balance = new Balance();
        balance.read(text, 0);
        return balance.isOpen(text);
    }

    /// Brackets and quotes of a text that grows at its end.
    static final class Balance {
        private int depth;
        private char quote;

        void read(CharSequence text, int from) {
            for (int i = from; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '\'' || c == '"') {
                    quote = c;
                } else if (c == '(' || c == '[') {
                    depth++;
                } else if (c == ')' || c == ']') {
                    depth--;
                }
            }
        }

        boolean inLiteral() {
            return quote == '\'';
        }

        boolean isOpen(CharSequence text) {
            int last = text.length() - 1;
            while (last >= 0 && text.charAt(last) == ' ') {
                last--;
            }
            return depth > 0
                    || quote != 0
                    || (last >= 0 && text.charAt(last) == ',')
                    || (last > 0 && text.charAt(last) == '>' && text.charAt(last - 1) == '-');
        }
    }
}
