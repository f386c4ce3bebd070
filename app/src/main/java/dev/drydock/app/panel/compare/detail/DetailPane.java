package dev.drydock.app.panel.compare.detail;

import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.diff.DiffPane;
import dev.drydock.app.panel.compare.state.Comparison;
import dev.drydock.app.panel.compare.state.DiffNode;
import dev.drydock.app.panel.compare.text.ElementFacts;
import dev.drydock.app.panel.compare.text.KindText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.browse.ObjectDdl;
import dev.drydock.core.schema.diff.AttributeChange;
import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The row in sight: what changed, in words, and both definitions.
public final class DetailPane extends StackPane {
    private static final Messages TEXTS = Messages.of(DetailPane.class);
    private static final int CHANGES = 8;

    private final Label title = new Label();
    private final FlowPane changes = new FlowPane(16, 2);
    private final DiffPane diff = new DiffPane();
    private final VBox box = new VBox();
    private final EmptyState nothing = new EmptyState(Icon.TABLE, TEXTS.text("choose.title"), TEXTS.text("choose"));

    public DetailPane() {
        getStyleClass().addAll("fact-card", "compare-detail");
        title.getStyleClass().add("strong");
        HBox head = new HBox(title);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("compare-detail-head");
        changes.getStyleClass().add("compare-changes");
        VBox.setVgrow(diff, Priority.ALWAYS);
        box.getChildren().addAll(head, changes, diff);
        getChildren().add(nothing);
    }

    public void clear() {
        getChildren().setAll(nothing);
    }

    /// @param object the row of the object that holds it
    public void show(Comparison comparison, DiffNode row, DiffNode object, StructurePorts ports) {
        ElementKey key = row.key().orElseThrow();
        title.setText(KindText.one(key.kind()) + " " + (key.isPart() ? key.parent() + "." : "") + row.name());
        List<Label> words = new ArrayList<>();
        row.what().forEach(difference -> words(difference, words));
        changes.getChildren().setAll(words);
        changes.setManaged(!words.isEmpty());
        diff.show(
                comparison.before().name(),
                text(comparison.diff().before(), object.key(), ports),
                comparison.after().name(),
                text(comparison.diff().after(), object.key(), ports));
        getChildren().setAll(box);
    }

    private static String text(SchemaSnapshot side, Optional<ElementKey> key, StructurePorts ports) {
        return key.filter(each -> side.find(each).isPresent())
                .map(each -> ObjectDdl.text(ObjectDdl.create(side, each, ports.ddl())))
                .orElse("");
    }

    private static void words(Difference difference, List<Label> words) {
        switch (difference) {
            case Difference.Added any -> words.add(new Label(TEXTS.text("added")));
            case Difference.Removed any -> words.add(new Label(TEXTS.text("removed")));
            case Difference.Renamed renamed ->
                words.add(
                        new Label(TEXTS.text("renamed", renamed.rename().from().name())));
            case Difference.Changed changed -> {
                List<AttributeChange> all = changed.attributes();
                all.stream().limit(CHANGES).forEach(change -> words.add(attribute(change)));
                if (all.size() > CHANGES) {
                    words.add(new Label(TEXTS.text("more", all.size() - CHANGES)));
                }
            }
        }
    }

    private static Label attribute(AttributeChange change) {
        String before = ElementFacts.value(change.before());
        String after = ElementFacts.value(change.after());
        Label label = new Label(TEXTS.text("attribute", ElementFacts.name(change), before, after));
        label.setWrapText(true);
        return label;
    }
}
