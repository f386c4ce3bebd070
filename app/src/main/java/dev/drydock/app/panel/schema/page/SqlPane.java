package dev.drydock.app.panel.schema.page;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.panel.schema.whole.Whole;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.browse.Reach;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The exact SQL of an object: what makes it, and what would drop it with what stands in the way.
final class SqlPane extends VBox {
    private static final Messages TEXTS = PageWords.TEXTS;
    private static final int NAMED = 6;

    private final Whole.Read read;
    private final ElementKey key;
    private final Deeds deeds;
    private final StackPane card = new StackPane();
    private final Label note = new Label();
    private String text = "";

    SqlPane(Whole.Read read, ElementKey key, Deeds deeds) {
        super(8);
        this.read = read;
        this.key = key;
        this.deeds = deeds;
        SegmentedControl<Boolean> which = new SegmentedControl<>(
                TEXTS.text("sql.which"), List.of(false, true), drop -> TEXTS.text(drop ? "sql.drop" : "sql.create"));
        which.getStyleClass().add("detail-pages");
        note.getStyleClass().add("muted-13");
        note.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button copy = new Button(TEXTS.text("sql.copy"), Icon.COPY.node(14));
        copy.getStyleClass().add("small-button");
        copy.setMinWidth(USE_PREF_SIZE);
        Describe.quietly(copy, TEXTS.text("sql.copy"));
        copy.setOnAction(event -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        HBox bar = new HBox(12, which, note, gap, copy);
        bar.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("fact-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().addAll(bar, card);
        which.valueProperty().subscribe(this::show);
    }

    private void show(boolean drop) {
        Definition sql = deeds.exact(read, key, drop);
        text = sql.text();
        card.getChildren().setAll(DefinitionArea.of(sql));
        List<Reach.Step> needing = drop ? read.reach().dependants(key) : List.of();
        note.setText(
                needing.isEmpty()
                        ? TEXTS.text(drop ? "sql.free" : "sql.exact")
                        : TEXTS.text("sql.needed", needing.size(), names(needing)));
        note.setGraphic(needing.isEmpty() ? null : Icon.WARNING.node(14, "warning"));
    }

    private static String names(List<Reach.Step> steps) {
        String first =
                steps.stream().limit(NAMED).map(step -> step.key().name()).collect(Collectors.joining(", "));
        return steps.size() > NAMED ? first + ", …" : first;
    }
}
