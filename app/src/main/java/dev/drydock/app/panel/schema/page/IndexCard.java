package dev.drydock.app.panel.schema.page;

import dev.drydock.app.kit.FactTable.Fact;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.TableIndex;
import dev.drydock.core.schema.live.IndexFacts;
import dev.drydock.core.schema.live.RelationFacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The indexes of a relation: what they cost, how much they are used, and which nobody ever used.
final class IndexCard extends VBox {
    private static final Messages TEXTS = PageWords.TEXTS;
    private static final double BAR = 44;

    private final Optional<RelationFacts> facts;
    private final long most;

    IndexCard(List<TableIndex> indexes, Optional<RelationFacts> facts) {
        this.facts = facts;
        most = indexes.stream().mapToLong(this::scans).max().orElse(0);
        long bytes = facts.map(f -> f.indexBytes().orElse(-1)).orElse(-1L);
        String count = bytes < 0
                ? Integer.toString(indexes.size())
                : TEXTS.text("index.count", indexes.size(), PageWords.bytes(bytes));
        FactCard card = FactCard.table(
                TEXTS.text("card.indexes"),
                count,
                indexes,
                List.of(
                        new Fact<>(TEXTS.text("head.index"), 150, "mono", TableIndex::name),
                        new Fact<>(TEXTS.text("head.indexed"), 110, "mono muted", i -> String.join(", ", i.keys())),
                        new Fact<>(TEXTS.text("head.size"), 76, "numeric", i -> PageWords.bytes(bytes(i))),
                        new Fact<TableIndex>(TEXTS.text("head.scans"), 120, "numeric", i -> PageWords.count(scans(i)))
                                .marked(i -> scans(i) < 0 ? null : bar(scans(i)))),
                i -> i.valid() ? null : Icon.WARNING.node(12, "warning"));
        getChildren().add(card);
        List<Label> notes =
                indexes.stream().flatMap(i -> notes(i).stream()).map(this::note).toList();
        if (!notes.isEmpty()) {
            card.foot(notes);
        }
    }

    private Optional<IndexFacts> live(TableIndex index) {
        return facts.flatMap(f -> Optional.ofNullable(f.indexes().get(index.name())));
    }

    private long bytes(TableIndex index) {
        return live(index).map(IndexFacts::bytes).filter(b -> b >= 0).orElse(index.estimatedBytes());
    }

    /// -1 where nobody counts.
    private long scans(TableIndex index) {
        return live(index).map(IndexFacts::scans).orElse(index.scans()).orElse(-1);
    }

    private List<String> notes(TableIndex index) {
        if (!index.valid()) {
            return List.of(TEXTS.text("index.invalid", index.name()));
        }
        boolean keeps = index.unique() || index.primary();
        if (keeps || scans(index) != 0) {
            return List.of();
        }
        Optional<Instant> since = facts.flatMap(RelationFacts::countedSince);
        String size = PageWords.bytes(bytes(index));
        return List.of(since.map(
                        s -> TEXTS.text("index.unused.for", index.name(), size, PageWords.since(s, Instant.now())))
                .orElseGet(() -> TEXTS.text("index.unused", index.name(), size)));
    }

    private Label note(String words) {
        Label label = new Label(words, Icon.WARNING.node(14, "warning"));
        label.getStyleClass().add("card-note");
        label.setWrapText(true);
        return label;
    }

    private Node bar(long scans) {
        Region track = new Region();
        track.getStyleClass().add("use-track");
        Region fill = new Region();
        fill.getStyleClass().add(scans == 0 ? "use-none" : "use-bar");
        double share = most <= 0 ? 0 : (double) scans / most;
        double width = scans == 0 ? 2 : Math.max(2, share * BAR);
        fill.setMinWidth(width);
        fill.setMaxWidth(width);
        StackPane bar = new StackPane(track, fill);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMinSize(BAR, 4);
        bar.setMaxSize(BAR, 4);
        return bar;
    }
}
