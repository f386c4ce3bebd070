package dev.drydock.core.schema.erd.text;

import dev.drydock.core.schema.erd.Cardinality;
import dev.drydock.core.schema.erd.ErdColumn;
import dev.drydock.core.schema.erd.ErdEntity;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdRelation;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// DBML. Inferred relations stand in comments: a reference of DBML becomes a foreign key in what is made of it.
/// Source: dbml.dbdiagram.io/docs; escapes as in packages/dbml-parse/src/core/lexer/lexer.ts of holistics/dbml.
final class Dbml {
    private static final Pattern PLAIN_TYPE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\([0-9]+(,[0-9]+)?\\))?");

    private final StringBuilder out = new StringBuilder();

    private Dbml() {}

    static String of(ErdModel model) {
        Dbml dbml = new Dbml();
        model.entities().values().forEach(dbml::table);
        model.relations().forEach(dbml::reference);
        return dbml.out.toString();
    }

    private void table(ErdEntity entity) {
        List<ErdColumn> primary =
                entity.columns().stream().filter(ErdColumn::primary).toList();
        out.append("Table ").append(name(entity.key())).append(" {\n");
        for (ErdColumn column : entity.columns()) {
            column(column, primary.size() == 1);
        }
        if (primary.size() > 1) {
            out.append("  indexes {\n    (")
                    .append(primary.stream().map(c -> quoted(c.name())).collect(Collectors.joining(", ")))
                    .append(") [pk]\n  }\n");
        }
        if (!entity.note().isEmpty()) {
            out.append("  Note: ").append(text(entity.note())).append('\n');
        }
        out.append("}\n\n");
    }

    private void column(ErdColumn column, boolean alone) {
        List<String> settings = new ArrayList<>();
        if (column.primary() && alone) {
            settings.add("pk");
        }
        if (column.notNull()) {
            settings.add("not null");
        }
        if (column.unique() && !column.primary()) {
            settings.add("unique");
        }
        if (!column.note().isEmpty()) {
            settings.add("note: " + text(column.note()));
        }
        String type = column.type().isEmpty() ? "any" : column.type();
        out.append("  ").append(quoted(column.name())).append(' ');
        out.append(PLAIN_TYPE.matcher(type).matches() ? type : quoted(type));
        if (!settings.isEmpty()) {
            out.append(" [").append(String.join(", ", settings)).append(']');
        }
        out.append('\n');
    }

    private void reference(ErdRelation relation) {
        out.append(relation.isInferred() ? "// inferred, no constraint: " : "").append("Ref ");
        if (!relation.name().isEmpty()) {
            out.append(quoted(relation.name()));
        }
        out.append(": ").append(end(relation.from(), relation.fromColumns()));
        out.append(relation.many() == Cardinality.MANY_OR_NONE ? " > " : " - ");
        out.append(end(relation.to(), relation.toColumns())).append('\n');
    }

    private static String end(ElementKey table, List<String> columns) {
        String listed = columns.stream().map(Dbml::quoted).collect(Collectors.joining(", "));
        return name(table) + "." + (columns.size() == 1 ? listed : "(" + listed + ")");
    }

    private static String name(ElementKey key) {
        return key.schema().isEmpty() ? quoted(key.name()) : quoted(key.schema()) + "." + quoted(key.name());
    }

    private static String quoted(String name) {
        return '"' + escaped(name).replace("\"", "\\\"") + '"';
    }

    private static String text(String note) {
        return "'" + escaped(note).replace("'", "\\'") + "'";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        escaped.append("\\u%04x".formatted((int) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
