package dev.drydock.core.dialect.postgres.schema.snapshot;

import dev.drydock.core.schema.snapshot.PartBody.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes apart what `pg_get_indexdef` writes.
final class IndexText {
    private final String text;

    IndexText(String text) {
        this.text = text;
    }

    /// The server leaves the storage parameters of the index out of what it says of a constraint.
    static String withOptions(String definition, List<String> options) {
        if (options.isEmpty()) {
            return definition;
        }
        String plain = new IndexText(definition).outside();
        int end = Stream.of(" WHERE ", " DEFERRABLE", " INITIALLY ", " NOT VALID")
                .mapToInt(plain::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(definition.length());
        String with = RelationRows.options(options).entrySet().stream()
                .map(option -> option.getKey() + "='" + option.getValue().replace("'", "''") + "'")
                .collect(Collectors.joining(", ", " WITH (", ")"));
        return definition.substring(0, end) + with + definition.substring(end);
    }

    boolean nullsNotDistinct() {
        return outside().contains(" NULLS NOT DISTINCT");
    }

    List<IndexKey> keys() {
        return list(" USING ").stream().map(IndexText::key).toList();
    }

    List<String> included() {
        return list(" INCLUDE ");
    }

    /// The text with everything in parentheses or quotes blanked, so that words of the grammar can be found.
    private String outside() {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
                plain.append('_');
            } else if (c == '"' || c == '\'') {
                quote = c;
                plain.append('_');
            } else {
                depth -= c == ')' ? 1 : 0;
                plain.append(depth == 0 ? c : '_');
                depth += c == '(' ? 1 : 0;
            }
        }
        return plain.toString();
    }

    private List<String> list(String after) {
        String plain = outside();
        int from = plain.indexOf(after);
        int open = from < 0 ? -1 : plain.indexOf('(', from);
        int close = open < 0 ? -1 : plain.indexOf(')', open);
        return close < 0 ? List.of() : split(text.substring(open + 1, close), ',');
    }

    private static IndexKey key(String text) {
        List<String> words = split(text, ' ');
        Optional<String> collation = Optional.empty();
        Optional<String> operatorClass = Optional.empty();
        boolean descending = words.contains("DESC");
        boolean nullsFirst = descending;
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            switch (word) {
                case "COLLATE" -> collation = Optional.of(words.get(++i));
                case "DESC", "ASC" -> {}
                case "NULLS" -> nullsFirst = "FIRST".equals(words.get(++i));
                default ->
                    operatorClass =
                            Optional.of(operatorClass.map(name -> name + " ").orElse("") + word);
            }
        }
        return new IndexKey(words.getFirst(), collation, operatorClass, descending, nullsFirst);
    }

    /// At separators that stand in neither parentheses nor quotes; trimmed.
    private static List<String> split(String list, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else {
                depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            }
            if (c == separator && depth == 0 && quote == 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts.stream().filter(found -> !found.isEmpty()).toList();
    }
}
