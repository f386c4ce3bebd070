package dev.drydock.app.panel.compare.tree;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.panel.compare.state.DiffNode;
import dev.drydock.app.panel.compare.state.DiffNode.Level;
import dev.drydock.app.panel.compare.text.KindText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Whether a row is wanted, its kind and its name.
final class NameCell extends TreeTableCell<DiffNode, DiffNode> {
    private static final Messages TEXTS = Messages.of(NameCell.class);

    private final Supplier<Set<ElementKey>> out;
    private final CheckBox wanted = new CheckBox();
    private final StackPane icon = new StackPane();
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox(6, wanted, icon, name, count);

    NameCell(Supplier<Set<ElementKey>> out, BiConsumer<DiffNode, Boolean> include) {
        this.out = out;
        line.setAlignment(Pos.CENTER_LEFT);
        wanted.setFocusTraversable(false);
        wanted.setOnAction(event -> include.accept(getItem(), wanted.isSelected()));
        count.getStyleClass().addAll("muted", "compare-count");
        name.setMinWidth(0);
    }

    @Override
    protected void updateItem(DiffNode row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        Set<ElementKey> choices = row.choices();
        long left = choices.stream().filter(out.get()::contains).count();
        wanted.setVisible(!choices.isEmpty());
        wanted.setIndeterminate(left > 0 && left < choices.size());
        wanted.setSelected(left == 0);
        Describe.quietly(wanted, TEXTS.text("include", words(row)));
        name.setText(words(row));
        name.getStyleClass().removeAll("strong", "compare-left-out");
        if (row.level() == Level.SCHEMA) {
            name.getStyleClass().add("strong");
        } else if (!choices.isEmpty() && left == choices.size()) {
            name.getStyleClass().add("compare-left-out");
        }
        boolean group = row.level() == Level.KIND || row.level() == Level.SCHEMA;
        count.setText(group ? Integer.toString(choices.size()) : "");
        icon.getChildren()
                .setAll(row.kind().map(kind -> KindText.icon(kind).node(13, "muted-icon")).stream()
                        .toList());
        setGraphic(line);
    }

    private static String words(DiffNode row) {
        if (row.level() == Level.KIND) {
            return row.kind().map(KindText::many).orElse("");
        }
        return row.level() == Level.SCHEMA && row.name().isEmpty() ? TEXTS.text("database") : row.name();
    }
}
