package dev.drydock.core.dialect.mysql.schema.ddl;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The server makes an index for a foreign key that has none, and takes it away without a word when another one
/// comes that would do, or a key of another name. Which index is of that sort no catalog tells: those that look
/// like it are declared again, which makes them stay.
final class GeneratedIndexes {
    private final Delta delta;
    private final Alterations alterations;
    private final TableSql tables;
    private final Map<ElementKey, PartBody.Constraint> foreign;

    GeneratedIndexes(Delta delta, Alterations alterations, TableSql tables) {
        this.delta = delta;
        this.alterations = alterations;
        this.tables = tables;
        foreign = ForeignKeys.of(delta.before);
    }

    /// Before keys and indexes of the table are added that would do as well.
    List<String> besideNewIndexes(ElementKey table) {
        List<String> clauses = new ArrayList<>();
        ForeignKeys.indexes(delta.after, table).forEach((key, columns) -> {
            if (delta.isNewOrChanged(key) || alterations.isRemade(key)) {
                foreign.forEach((own, constraint) -> {
                    List<String> needed = constraint.columns();
                    if (Delta.table(own).equals(table)
                            && columns.size() >= needed.size()
                            && columns.subList(0, needed.size()).equals(needed)) {
                        clauses.addAll(declared(table, own, needed));
                    }
                });
            }
        });
        return clauses.stream().distinct().toList();
    }

    /// Before a foreign key comes that would bring its own.
    List<String> beside(ElementKey key, PartBody.Constraint constraint) {
        return declared(Delta.table(key), key, constraint.columns());
    }

    private List<String> declared(ElementKey table, ElementKey key, List<String> needed) {
        Map<ElementKey, PartBody.Index> indexes =
                new TreeMap<>(Delta.parts(delta.after, table, ElementKind.INDEX, PartBody.Index.class));
        List<String> clauses = new ArrayList<>();
        indexes.forEach((index, body) -> {
            boolean stands = delta.before.elements().containsKey(index)
                    && !delta.changed.containsKey(index)
                    && !alterations.isRemade(index);
            boolean named =
                    index.name().equals(key.name()) || index.name().matches("\\Q" + needed.getFirst() + "\\E(_\\d+)?");
            if (stands && named && !body.unique() && ForeignKeys.names(body).equals(needed)) {
                clauses.add("DROP KEY " + MysqlText.quoted(index.name()));
                clauses.add("ADD " + tables.index(index, body));
            }
        });
        return clauses;
    }
}
