package dev.drydock.core.dialect.sqlite.schema.snapshot;

import dev.drydock.core.dialect.sqlite.schema.text.Layout;
import dev.drydock.core.dialect.sqlite.schema.text.Names;
import dev.drydock.core.dialect.sqlite.schema.text.TableOptions;
import dev.drydock.core.dialect.sqlite.schema.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads CREATE TABLE by the grammar of sqlite.org/lang_createtable.html (src/parse.y). One use.
final class TableText {
    final List<ColumnDraft> columns = new ArrayList<>();
    final List<ConstraintDraft> constraints = new ArrayList<>();
    final SortedMap<String, String> options = new TreeMap<>();

    private final String table;
    private final Words words;

    /// @param table its name
    TableText(String table, String sql) {
        this.table = table;
        words = Words.of(sql);
    }

    void read() {
        words.need("CREATE");
        if (words.take("VIRTUAL", "TABLE")) {
            words.name();
            words.need("USING");
            options.put(TableOptions.USING, Layout.query(words.rest()));
            return;
        }
        words.need("TABLE");
        words.name();
        words.need("(");
        boolean more = true;
        while (more) {
            if (startsConstraint()) {
                constraints();
                more = false;
            } else {
                column();
                more = words.take(",");
            }
        }
        words.need(")");
        options();
    }

    private boolean startsConstraint() {
        return words.is("CONSTRAINT")
                || words.is("PRIMARY")
                || words.is("UNIQUE")
                || words.is("CHECK")
                || words.is("FOREIGN");
    }

    private void constraints() {
        ConstraintText texts = new ConstraintText(table, words);
        while (!words.is(")")) {
            words.take(",");
            Optional<String> name = Optional.empty();
            while (words.take("CONSTRAINT")) {
                name = Optional.of(words.name());
            }
            if (startsConstraint()) {
                constraints.add(texts.ofTable(name));
            } else if (!words.is(")") && !words.is(",")) {
                words.need(")");
            }
        }
    }

    private void column() {
        ColumnDraft column = new ColumnDraft(words.name(), columns.size() + 1, type());
        columns.add(column);
        ConstraintText texts = new ConstraintText(table, words);
        Optional<String> name = Optional.empty();
        while (!words.is(",") && !words.is(")")) {
            if (words.take("CONSTRAINT")) {
                name = Optional.of(words.name());
            } else {
                Optional<ConstraintDraft> found = texts.ofColumn(name, column, constraints);
                found.ifPresent(constraints::add);
                name = Optional.empty();
            }
        }
    }

    /// Any words up to the first that begins a constraint, and up to two numbers in parentheses.
    private String type() {
        List<String> type = new ArrayList<>();
        while (words.peek().isName() && !ConstraintText.startsInColumn(words)) {
            String word = words.next().text();
            type.add(word.matches("\\w+") ? word.toUpperCase(Locale.ROOT) : word);
        }
        String name = String.join(" ", type);
        return !type.isEmpty() && words.is("(")
                ? name + "(" + Layout.expression(words.inParentheses(), "").replace(", ", ",") + ")"
                : name;
    }

    private void options() {
        while (!words.atEnd()) {
            if (words.take("WITHOUT")) {
                words.name();
                options.put(TableOptions.WITHOUT_ROWID, "true");
            } else if (words.take("STRICT")) {
                options.put(TableOptions.STRICT, "true");
            } else {
                words.need(",");
            }
        }
    }

    /// The column as it was declared, when the table has it.
    static String declared(List<String> columns, String name) {
        return columns.stream()
                .filter(column -> Names.same(column, name))
                .findFirst()
                .orElse(name);
    }
}
