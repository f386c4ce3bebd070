package dev.drydock.core.schema.lint;

import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Looks through a whole schema. Pure, any thread.
public final class SchemaLint {
    private static final double MOST = 0.75;
    private static final int ENOUGH_NAMES = 8;
    /// Reserved in SQL:2016 and by most servers, so that such a name must be quoted.
    private static final Set<String> RESERVED = Set.of(
            "all",
            "and",
            "any",
            "as",
            "asc",
            "between",
            "both",
            "by",
            "case",
            "check",
            "column",
            "constraint",
            "create",
            "cross",
            "current_date",
            "default",
            "delete",
            "desc",
            "distinct",
            "drop",
            "else",
            "end",
            "except",
            "exists",
            "false",
            "fetch",
            "for",
            "foreign",
            "from",
            "full",
            "grant",
            "group",
            "having",
            "in",
            "inner",
            "insert",
            "intersect",
            "into",
            "is",
            "join",
            "key",
            "leading",
            "left",
            "like",
            "limit",
            "natural",
            "not",
            "null",
            "offset",
            "on",
            "only",
            "or",
            "order",
            "outer",
            "primary",
            "references",
            "right",
            "row",
            "rows",
            "select",
            "session_user",
            "set",
            "some",
            "table",
            "then",
            "to",
            "trailing",
            "true",
            "union",
            "unique",
            "update",
            "user",
            "using",
            "values",
            "when",
            "where",
            "window",
            "with");

    private final SchemaSnapshot snapshot;
    private final List<Finding> found = new ArrayList<>();

    private SchemaLint(SchemaSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// How words stand together in a name.
    private enum Style {
        SNAKE("[a-z0-9$]+(_[a-z0-9$]+)+"),
        CAMEL("[a-z][a-z0-9]*([A-Z][a-z0-9]*)+"),
        PASCAL("([A-Z][a-z0-9]+)+"),
        UPPER("[A-Z0-9$_]+");

        private final Pattern pattern;

        Style(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /// Warnings first, then by object.
    public static List<Finding> of(SchemaSnapshot snapshot) {
        SchemaLint lint = new SchemaLint(snapshot);
        for (Element element : snapshot.elements().values()) {
            if (element.body() instanceof RelationBody.Table table) {
                lint.found.addAll(new TableLint(snapshot, element.key(), table).findings());
            }
        }
        lint.names();
        lint.found.sort(Comparator.comparing((Finding finding) -> finding.rule().severity())
                .thenComparing(Finding::subject)
                .thenComparing(Finding::rule));
        return lint.found;
    }

    private void names() {
        Map<Style, Integer> counts = new EnumMap<>(Style.class);
        Map<ElementKey, Style> styles = new TreeMap<>();
        for (ElementKey key : snapshot.elements().keySet()) {
            if (key.kind() != ElementKind.TABLE && key.kind() != ElementKind.COLUMN) {
                continue;
            }
            if (RESERVED.contains(key.name().toLowerCase(Locale.ROOT))) {
                found.add(new Finding(LintRule.RESERVED_NAME, key, ""));
            }
            for (Style style : Style.values()) {
                if (style.pattern.matcher(key.name()).matches()) {
                    styles.put(key, style);
                    counts.merge(style, 1, Integer::sum);
                    break;
                }
            }
        }
        int all = styles.size();
        counts.entrySet().stream()
                .filter(usual -> all >= ENOUGH_NAMES && usual.getValue() >= MOST * all)
                .findFirst()
                .ifPresent(usual -> styles.forEach((key, style) -> {
                    if (style != usual.getKey()) {
                        found.add(new Finding(
                                LintRule.NAMING_DIFFERS,
                                key,
                                usual.getKey().name().toLowerCase(Locale.ROOT)));
                    }
                }));
    }
}
