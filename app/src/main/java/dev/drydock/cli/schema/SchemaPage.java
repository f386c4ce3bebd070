package dev.drydock.cli.schema;

import dev.drydock.cli.output.Printable;
import dev.drydock.cli.output.Stdout;
import dev.drydock.cli.output.TextTable;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.TableColumn;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.TableIndex;
import dev.drydock.core.schema.TableTrigger;
import java.util.List;

/// The details of one object for a person to read.
public final class SchemaPage {
    private SchemaPage() {}

    static void print(ObjectDetail detail) {
        var about = detail.about();
        String schema = about.name().schema().isEmpty() ? "" : about.name().schema() + ".";
        Stdout.line(Printable.line(schema + about.name().name()) + "  "
                + SchemaCommand.word(about.name().kind())
                + (about.owner().isEmpty() ? "" : ", owner " + Printable.line(about.owner())));
        about.comment().ifPresent(comment -> Stdout.line(Printable.line(comment)));
        switch (detail) {
            case ObjectDetail.Relation relation -> relation(relation);
            case ObjectDetail.Sequence s ->
                fact(
                        "sequence",
                        s.type() + " from " + s.start() + " by " + s.increment() + ", " + s.minimum() + " to "
                                + s.maximum() + ", last value "
                                + (s.lastValue().isPresent() ? s.lastValue().getAsLong() : "none")
                                + (s.readable() ? "" : " (no right to read it)"));
            case ObjectDetail.Routine routine -> {
                fact("returns", routine.result());
                routine.definition().ifPresent(text -> Stdout.line(Printable.text(text)));
            }
            case ObjectDetail.Type type -> {
                type.baseType().ifPresent(base -> fact("base type", base));
                columns(type.attributes());
                type.labels().forEach(label -> fact("label", label));
                constraints("check", type.checks());
            }
            case ObjectDetail.Trigger trigger ->
                fact("trigger", trigger.trigger().definition());
            case ObjectDetail.Extension extension -> fact("version", extension.version());
        }
        Stdout.line("");
    }

    private static void relation(ObjectDetail.Relation relation) {
        columns(relation.columns());
        constraints("constraint", relation.constraints());
        constraints("referenced by", relation.referencedBy());
        for (TableIndex index : relation.indexes()) {
            fact("index", index.definition() + (index.valid() ? "" : "  -- INVALID"));
        }
        for (TableTrigger trigger : relation.triggers()) {
            fact("trigger", trigger.definition());
        }
        if (relation.rowSecurity().enabled()) {
            relation.rowSecurity()
                    .policies()
                    .forEach(policy -> fact(
                            "policy",
                            policy.name() + " for "
                                    + policy.command() + " to " + String.join(", ", policy.roles())
                                    + policy.using()
                                            .map(using -> " using " + using)
                                            .orElse("")
                                    + policy.check()
                                            .map(check -> " with check " + check)
                                            .orElse("")));
        }
        relation.partitioning().key().ifPresent(key -> fact("partitioned by", key));
        relation.partitioning().partitions().forEach(part -> fact("partition", part.name() + " " + part.bound()));
        relation.definition().ifPresent(text -> Stdout.line(Printable.text(text.stripTrailing())));
    }

    private static void columns(List<TableColumn> columns) {
        if (columns.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("column", "type", "null", "default", "comment");
        for (TableColumn column : columns) {
            String value = switch (column.generation()) {
                case NONE -> column.expression().orElse("");
                case IDENTITY_ALWAYS -> "identity always";
                case IDENTITY_BY_DEFAULT -> "identity by default";
                case STORED -> "stored: " + column.expression().orElse("");
                case VIRTUAL -> "virtual: " + column.expression().orElse("");
            };
            table.row(
                    column.name(),
                    column.type(),
                    column.nullable() ? "yes" : "no",
                    value,
                    column.comment().orElse(""));
        }
        table.print();
    }

    private static void constraints(String what, List<TableConstraint> constraints) {
        for (TableConstraint constraint : constraints) {
            String where = what.equals("referenced by") ? constraint.schema() + "." + constraint.table() + " " : "";
            fact(
                    what,
                    where + constraint.name() + " " + constraint.definition()
                            + (constraint.validated() ? "" : "  -- NOT VALIDATED"));
        }
    }

    private static void fact(String name, String text) {
        Stdout.line("  " + name + "  " + Printable.line(text));
    }
}
