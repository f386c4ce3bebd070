package dev.drydock.app.panel.schema.page;

import dev.drydock.app.kit.FactTable.Fact;
import dev.drydock.app.panel.schema.catalog.Live;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.TableTrigger;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The facts of one object as cards.
final class DetailCards {
    private static final Messages TEXTS = PageWords.TEXTS;

    private DetailCards() {}

    static Node of(ObjectDetail detail, Live live, Deeds deeds) {
        return switch (detail) {
            case ObjectDetail.Relation r -> RelationCards.of(r, live, deeds);
            case ObjectDetail.Sequence s -> facts(sequence(s));
            case ObjectDetail.Routine r -> facts(routine(r));
            case ObjectDetail.Type t -> facts(type(t));
            case ObjectDetail.Trigger t ->
                facts(List.of(
                        new Line(TEXTS.text("fact.firing"), firing(t.trigger().firing()))));
            case ObjectDetail.Extension e -> facts(List.of(new Line(TEXTS.text("fact.version"), e.version())));
        };
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

    static String firing(TableTrigger.Firing firing) {
        return switch (firing) {
            case ORIGIN -> TEXTS.text("firing.origin");
            case REPLICA -> TEXTS.text("firing.replica");
            case ALWAYS -> TEXTS.text("firing.always");
            case DISABLED -> TEXTS.text("firing.disabled");
        };
    }
}
