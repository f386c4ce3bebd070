package dev.drydock.core.dialect.sqlite.schema.snapshot;

import dev.drydock.core.dialect.sqlite.schema.snapshot.SchemaDraft.TableDraft;
import dev.drydock.core.dialect.sqlite.schema.text.Layout;
import dev.drydock.core.dialect.sqlite.schema.text.Names;
import dev.drydock.core.dialect.sqlite.schema.text.Word;
import dev.drydock.core.dialect.sqlite.schema.text.Words;
import dev.drydock.core.schema.snapshot.PartBody.Index;
import dev.drydock.core.schema.snapshot.PartBody.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads CREATE INDEX. NULL is the smallest value: it comes first unless the order is turned round.
final class IndexText {
    private final TableDraft table;
    private final String name;
    private final Words words;

    IndexText(TableDraft table, String name, String sql) {
        this.table = table;
        this.name = name;
        words = Words.of(sql);
    }

    Index body() {
        words.need("CREATE");
        boolean unique = words.take("UNIQUE");
        words.need("INDEX");
        words.next();
        words.need("ON");
        words.next();
        List<IndexKey> keys =
                words.inParentheses().parts().stream().map(this::key).toList();
        Optional<String> predicate = words.take("WHERE")
                ? Optional.of(Layout.expression(words.rest(), table.key().name()))
                : Optional.empty();
        String definition = "CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + Names.quoted(name) + " ON "
                + Names.quoted(table.key().name())
                + keys.stream().map(IndexText::written).collect(Collectors.joining(", ", " (", ")"))
                + predicate.map(" WHERE "::concat).orElse("");
        return new Index(unique, "btree", keys, List.of(), predicate, false, true, Optional.empty(), definition);
    }

    private IndexKey key(Words part) {
        List<Word> left = new ArrayList<>(part.all());
        boolean descending = left.getLast().is("DESC");
        if (descending || left.getLast().is("ASC")) {
            left.removeLast();
        }
        Optional<String> collation = Optional.empty();
        if (left.size() > 2 && left.get(left.size() - 2).is("COLLATE")) {
            collation = Optional.of(Names.quoted(left.removeLast().name()));
            left.removeLast();
        }
        Optional<String> column = left.size() == 1 ? column(left.getFirst()) : Optional.empty();
        String expression = column.map(Names::quoted)
                .orElseGet(() -> Layout.expression(new Words(left), table.key().name()));
        return new IndexKey(expression, collation, Optional.empty(), descending, !descending);
    }

    private Optional<String> column(Word word) {
        return table.columns().stream().filter(word::names).findFirst();
    }

    private static String written(IndexKey key) {
        return key.expression()
                + key.collation().map(" COLLATE "::concat).orElse("")
                + (key.descending() ? " DESC" : "");
    }
}
