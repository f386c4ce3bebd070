package dev.drydock.app.panel.schema.page;

import dev.drydock.app.kit.FactTable;
import dev.drydock.app.kit.FactTable.Fact;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.TwoColumns;
import dev.drydock.app.panel.schema.catalog.Live;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.TableColumn;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.TableTrigger;
import dev.drydock.core.schema.browse.ElementKeys;
import dev.drydock.core.schema.live.RelationFacts;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The facts of one table or view as cards: columns at the left, indexes, keys, references, triggers at the
/// right.
final class RelationCards {
    private static final Messages TEXTS = PageWords.TEXTS;

    /// From this width on the cards stand beside each other without cutting common types and definitions.
    private static final double ROOM_FOR_TWO = 1_120;

    private final ObjectDetail.Relation relation;
    private final Optional<RelationFacts> facts;
    private final Deeds deeds;

    private RelationCards(ObjectDetail.Relation relation, Live live, Deeds deeds) {
        this.relation = relation;
        this.facts = live.told();
        this.deeds = deeds;
    }

    static Node of(ObjectDetail.Relation r, Live live, Deeds deeds) {
        RelationCards cards = new RelationCards(r, live, deeds);
        VBox left = new VBox(cards.columns());
        VBox right = new VBox(12);
        if (!r.indexes().isEmpty()) {
            right.getChildren().add(new IndexCard(r.indexes(), cards.facts));
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

    private FactCard columns() {
        Set<String> primary = new HashSet<>(relation.primaryKey());
        Set<String> foreign = new HashSet<>();
        relation.constraints().stream()
                .filter(c -> c.kind() == TableConstraint.Kind.FOREIGN_KEY)
                .forEach(c -> foreign.addAll(c.columns()));
        FactCard card = FactCard.table(
                TEXTS.text("card.columns"),
                facts.flatMap(RelationFacts::analysed)
                        .map(at -> TEXTS.text(
                                "columns.analysed", relation.columns().size(), PageWords.since(at, Instant.now())))
                        .orElse(Integer.toString(relation.columns().size())),
                relation.columns(),
                List.of(
                        new Fact<>(TEXTS.text("head.column"), 110, "", TableColumn::name),
                        new Fact<>(TEXTS.text("head.type"), 110, "mono muted", TableColumn::type),
                        new Fact<>(
                                TEXTS.text("head.null"),
                                48,
                                "",
                                c -> c.nullable() ? TEXTS.text("fact.yes") : TEXTS.text("fact.no")),
                        new Fact<>(TEXTS.text("head.default"), 90, "mono", RelationCards::origin),
                        new Fact<>(TEXTS.text("head.nulls"), 86, "numeric", c -> nulls(c.name())),
                        new Fact<>(
                                TEXTS.text("head.comment"),
                                110,
                                "muted",
                                c -> c.comment().orElse(""))),
                c -> key(primary.contains(c.name()), foreign.contains(c.name())));
        card.<TableColumn>rows().ifPresent(this::commentable);
        return card;
    }

    /// Enter, F2 or a double click writes the comment of the column in sight.
    private void commentable(FactTable<TableColumn> table) {
        table.setId("columns");
        table.setAccessibleHelp(TEXTS.text("columns.help"));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
                comment(table);
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                comment(table);
            }
        });
    }

    private void comment(FactTable<TableColumn> table) {
        TableColumn column = table.getSelectionModel().getSelectedItem();
        ObjectName name = relation.about().name();
        if (column != null) {
            ElementKeys.of(name).ifPresent(key -> deeds.comment(key.part(ElementKind.COLUMN, column.name())));
        }
    }

    /// Per cent of NULL; `""` when nobody knows.
    private String nulls(String column) {
        return facts.flatMap(f -> Optional.ofNullable(f.nulls().get(column)))
                .map(share -> share == 0 ? "0" : String.format(Locale.ROOT, "%.1f", share * 100))
                .orElse("");
    }

    private static Node key(boolean primary, boolean foreign) {
        Region none = new Region();
        none.setMinWidth(14);
        return primary ? slot(Icon.KEY.node(12)) : foreign ? slot(Icon.FOREIGN_KEY.node(12, "accent")) : none;
    }

    private static Node slot(Node icon) {
        HBox slot = new HBox(icon);
        slot.setMinWidth(14);
        slot.setAlignment(Pos.CENTER_LEFT);
        return slot;
    }

    private static String origin(TableColumn column) {
        return switch (column.generation()) {
            case NONE -> column.expression().orElse("");
            case IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT -> TEXTS.text("fact.identity");
            case STORED, VIRTUAL -> "= " + column.expression().orElse("");
        };
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
                        new Fact<>(TEXTS.text("fact.firing"), 180, "muted", t -> DetailCards.firing(t.firing()))),
                t -> Icon.TRIGGER.node(12, "muted-icon"));
    }

    private static FactCard partitions(List<ObjectDetail.Partition> partitions) {
        return FactCard.table(
                TEXTS.text("card.partitions"),
                partitions,
                List.of(
                        new Fact<>(TEXTS.text("head.partition"), 150, "mono", ObjectDetail.Partition::name),
                        new Fact<>(TEXTS.text("head.bound"), 170, "mono muted", ObjectDetail.Partition::bound),
                        new Fact<>(TEXTS.text("head.rows"), 60, "numeric", p -> PageWords.count(p.estimatedRows()))),
                p -> null);
    }
}
