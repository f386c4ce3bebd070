package dev.drydock.app.panel.compare;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.FilterField;
import dev.drydock.app.panel.compare.state.Change;
import dev.drydock.app.panel.compare.state.CompareState.Phase;
import dev.drydock.app.panel.compare.state.DiffTree;
import dev.drydock.app.panel.compare.state.Filter;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.schema.RiskText;
import dev.drydock.core.schema.diff.Risk;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What of the differences is in sight: by name, by change, by risk, each with its number.
final class FilterBar extends HBox {
    private static final Messages TEXTS = Messages.of(FilterBar.class);

    private final CompareViewModel model;
    private final FilterField text = new FilterField(TEXTS.text("filter.prompt"), "");
    private final Map<Change, ToggleButton> changes = new EnumMap<>(Change.class);
    private final Map<Risk, ToggleButton> risks = new EnumMap<>(Risk.class);
    private boolean filling;

    FilterBar(CompareViewModel model) {
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("compare-filter");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.textProperty().addListener((seen, before, now) -> set());
        HBox changed = group();
        for (Change change : Change.values()) {
            changes.put(change, toggle(changed));
        }
        HBox risky = group();
        for (Risk risk : Risk.values()) {
            risks.put(risk, toggle(risky));
        }
        getChildren().addAll(text, changed, risky);
    }

    private static HBox group() {
        HBox group = new HBox();
        group.getStyleClass().add("segmented");
        group.setMinWidth(USE_PREF_SIZE);
        return group;
    }

    private ToggleButton toggle(HBox group) {
        ToggleButton button = new ToggleButton();
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> set());
        group.getChildren().add(button);
        return button;
    }

    void focusText() {
        text.requestFocus();
    }

    private void set() {
        if (filling) {
            return;
        }
        Set<Change> wanted = EnumSet.noneOf(Change.class);
        changes.forEach((change, button) -> {
            if (button.isSelected()) {
                wanted.add(change);
            }
        });
        Set<Risk> allowed = EnumSet.noneOf(Risk.class);
        risks.forEach((risk, button) -> {
            if (button.isSelected()) {
                allowed.add(risk);
            }
        });
        model.filter(new Filter(text.field().getText(), wanted, allowed));
    }

    void show(Phase.Shown shown) {
        filling = true;
        Filter filter = shown.filter();
        if (!text.field().getText().equals(filter.text())) {
            text.field().setText(filter.text());
        }
        Map<Change, Long> numbers = DiffTree.changes(shown.comparison().diff());
        changes.forEach((change, button) -> {
            String word = word(change);
            button.setText(
                    change == Change.EQUAL
                            ? word
                            : change.sign() + " " + numbers.getOrDefault(change, 0L) + " " + word);
            button.setSelected(filter.changes().contains(change));
            Describe.quietly(button, TEXTS.text("filter.changes") + ": " + button.getText());
            boolean some = change != Change.RENAMED || numbers.containsKey(change);
            button.setVisible(some);
            button.setManaged(some);
        });
        Map<Risk, Long> all = DiffTree.risks(shown.comparison().diff(), Set.of());
        risks.forEach((risk, button) -> {
            button.setText(all.getOrDefault(risk, 0L) + " " + RiskText.of(risk));
            button.setSelected(filter.risks().contains(risk));
            Describe.quietly(button, TEXTS.text("filter.risks") + ": " + button.getText());
        });
        filling = false;
    }

    private static String word(Change change) {
        return switch (change) {
            case ADDED -> TEXTS.text("change.added");
            case REMOVED -> TEXTS.text("change.removed");
            case CHANGED -> TEXTS.text("change.changed");
            case RENAMED -> TEXTS.text("change.renamed");
            case EQUAL -> TEXTS.text("filter.equal");
        };
    }
}
