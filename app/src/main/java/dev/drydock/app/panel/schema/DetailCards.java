package dev.drydock.app.panel.schema;

import dev.drydock.app.kit.FactTable.Fact;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.TwoColumns;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.TableColumn;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.TableIndex;
import dev.drydock.core.schema.TableTrigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The facts of one object as cards: columns at the left, keys, indexes, triggers and references at the right.
final class DetailCards {
    private static final Messages TEXTS = SchemaWords.TEXTS;

    /// From this width on the cards stand beside each other without cutting common types and definitions.
    private static final double ROOM_FOR_TWO = 1_120;

    private DetailCards() {}

    static Node of(ObjectDetail detail) {
        return switch (detail) {
            case ObjectDetail.Relation r -> relation(r);
            case ObjectDetail.Sequence s -> facts(sequence(s));
            case ObjectDetail.Routine r -> facts(routine(r));
            case ObjectDetail.Type t -> facts(type(t));
            case ObjectDetail.Trigger t ->
                facts(List.of(
                        new Line(TEXTS.text("fact.firing"), firing(t.trigger().firing()))));
            case ObjectDetail.Extension e -> facts(List.of(new Line(TEXTS.text("fact.version"), e.version())));
        };
    }

    private static Node relation(ObjectDetail.Relation r) {
        FactCard columns = columns(r);
        VBox left = new VBox(columns);
        VBox right = new VBox(12);
        if (!r.indexes().isEmpty()) {
            right.getChildren().add(indexes(r.indexes()));
        }
        if (!r.constraints().isEmpty()) {
            right.getChildren().add(constraints(TEXTS.text("card.keys"), r.constraints(), false));
        }
        if (!r.referencedBy().isEmpty()) {
            right.getChildren().add(constraints(TEXTS.text("card.referencedBy"), r.referencedBy(), true));
        }
        if (!r.triggers().isEmpty()) {
            right.getChildren().add(triggers(r.triggers()));
        }
        if (!r.partitioning().partitions().isEmpty()) {
            right.getChildren().add(partitions(r.partitioning().partitions()));
        }
        return right.getChildren().isEmpty() ? left : new TwoColumns(left, right, ROOM_FOR_TWO);
    }

    private static FactCard columns(ObjectDetail.Relation r) {
        Set<String> primary = new HashSet<>(r.primaryKey());
        Set<String> foreign = new HashSet<>();
        r.constraints().stream()
                .filter(c -> c.kind() == TableConstraint.Kind.FOREIGN_KEY)
                .forEach(c -> foreign.addAll(c.columns()));
        return FactCard.table(
                TEXTS.text("card.columns"),
                r.columns(),
                List.of(
                        new Fact<>(TEXTS.text("head.column"), 120, "", TableColumn::name),
                        new Fact<>(TEXTS.text("head.type"), 120, "mono muted", TableColumn::type),
                        new Fact<>(
                                TEXTS.text("head.null"),
                                52,
                                "",
                                c -> c.nullable() ? TEXTS.text("fact.yes") : TEXTS.text("fact.no")),
                        new Fact<>(TEXTS.text("head.default"), 100, "mono", DetailCards::origin)),
                c -> key(primary.contains(c.name()), foreign.contains(c.name())));
    }

    private static Node key(boolean primary, boolean foreign) {
        Region none = new Region();
        none.setMinWidth(14);
        return primary ? slot(Icon.KEY.node(12)) : foreign ? slot(Icon.FOREIGN_KEY.node(12, "accent")) : none;
    }

    private static Node slot(Node icon) {
        HBox slot = new HBox(icon);
        slot.setMinWidth(14);
        slot.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return slot;
    }

    private static String origin(TableColumn column) {
        return switch (column.generation()) {
            case NONE -> column.expression().orElse("");
            case IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT -> TEXTS.text("fact.identity");
            case STORED, VIRTUAL -> "= " + column.expression().orElse("");
        };
    }

    private static FactCard indexes(List<TableIndex> indexes) {
        return FactCard.table(
                TEXTS.text("card.indexes"),
                indexes,
                List.of(
                        new Fact<>(TEXTS.text("head.index"), 150, "mono", TableIndex::name),
                        new Fact<>(TEXTS.text("head.indexed"), 110, "mono muted", i -> String.join(", ", i.keys())),
                        new Fact<>(TEXTS.text("head.size"), 76, "numeric", i -> SchemaWords.bytes(i.estimatedBytes())),
                        new Fact<>(
                                TEXTS.text("head.scans"),
                                72,
                                "numeric",
                                i -> i.scans().isPresent()
                                        ? SchemaWords.count(i.scans().getAsLong())
                                        : "")),
                i -> i.valid() ? null : Icon.WARNING.node(12, "warning"));
    }

    private static FactCard constraints(String title, List<TableConstraint> constraints, boolean theirs) {
        return FactCard.table(
                title,
                constraints,
                List.of(
                        new Fact<>(
                                TEXTS.text(theirs ? "head.table" : "head.constraint"),
                                150,
                                "mono",
                                c -> theirs ? c.schema() + "." + c.table() : c.name()),
                        new Fact<>(TEXTS.text("head.definition"), 200, "mono muted", TableConstraint::definition)),
                c -> switch (c.kind()) {
                    case PRIMARY_KEY -> Icon.KEY.node(12);
                    case FOREIGN_KEY -> Icon.FOREIGN_KEY.node(12, "accent");
                    case UNIQUE, CHECK, EXCLUSION -> Icon.CHECK.node(12, "muted-icon");
                });
    }

    private static FactCard triggers(List<TableTrigger> triggers) {
        return FactCard.table(
                TEXTS.text("card.triggers"),
                triggers,
                List.of(
                        new Fact<>(TEXTS.text("head.trigger"), 180, "mono", TableTrigger::name),
                        new Fact<>(TEXTS.text("fact.firing"), 180, "muted", t -> firing(t.firing()))),
                t -> Icon.TRIGGER.node(12, "muted-icon"));
    }

    private static FactCard partitions(List<ObjectDetail.Partition> partitions) {
        return FactCard.table(
                TEXTS.text("card.partitions"),
                partitions,
                List.of(
                        new Fact<>(TEXTS.text("head.partition"), 150, "mono", ObjectDetail.Partition::name),
                        new Fact<>(TEXTS.text("head.bound"), 170, "mono muted", ObjectDetail.Partition::bound),
                        new Fact<>(TEXTS.text("head.rows"), 60, "numeric", p -> SchemaWords.count(p.estimatedRows()))),
                p -> null);
    }

    private record Line(String what, String value) {}

    private static Node facts(List<Line> lines) {
        FactCard card = FactCard.table(
                TEXTS.text("card.facts"),
                lines,
                List.of(
                        new Fact<>(TEXTS.text("head.fact"), 160, "muted", Line::what),
                        new Fact<>(TEXTS.text("head.value"), 400, "mono", Line::value)),
                line -> null);
        HBox.setHgrow(card, Priority.ALWAYS);
        return new HBox(card);
    }

    private static List<Line> sequence(ObjectDetail.Sequence s) {
        List<Line> lines = new ArrayList<>(List.of(
                new Line(TEXTS.text("head.type"), s.type()),
                new Line(TEXTS.text("fact.range"), s.minimum() + " .. " + s.maximum()),
                new Line(TEXTS.text("fact.increment"), Long.toString(s.increment())),
                new Line(TEXTS.text("fact.cycles"), s.cycles() ? TEXTS.text("fact.yes") : TEXTS.text("fact.no")),
                new Line(TEXTS.text("fact.last"), last(s))));
        s.ownedBy()
                .ifPresent(o -> lines.add(
                        new Line(TEXTS.text("fact.ownedBy"), o.schema() + "." + o.table() + "." + o.column())));
        return lines;
    }

    private static String last(ObjectDetail.Sequence s) {
        return s.lastValue().isPresent()
                ? Long.toString(s.lastValue().getAsLong())
                : TEXTS.text(s.readable() ? "fact.neverUsed" : "fact.notReadable");
    }

    private static List<Line> routine(ObjectDetail.Routine r) {
        return List.of(
                new Line(TEXTS.text("fact.arguments"), r.about().name().arguments()),
                new Line(TEXTS.text("fact.result"), r.result()),
                new Line(TEXTS.text("fact.language"), r.language()),
                new Line(TEXTS.text("fact.runsAs"), TEXTS.text(r.securityDefiner() ? "fact.owner" : "fact.caller")));
    }

    private static List<Line> type(ObjectDetail.Type t) {
        List<Line> lines = new ArrayList<>();
        t.labels().forEach(l -> lines.add(new Line(TEXTS.text("fact.label"), l)));
        t.attributes().forEach(a -> lines.add(new Line(a.name(), a.type())));
        t.baseType().ifPresent(b -> lines.add(new Line(TEXTS.text("fact.baseType"), b)));
        t.checks().forEach(c -> lines.add(new Line(TEXTS.text("fact.check"), c.definition())));
        return lines;
    }

    private static String firing(TableTrigger.Firing firing) {
        return switch (firing) {
            case ORIGIN -> TEXTS.text("firing.origin");
            case REPLICA -> TEXTS.text("firing.replica");
            case ALWAYS -> TEXTS.text("firing.always");
            case DISABLED -> TEXTS.text("firing.disabled");
        };
    }
}
