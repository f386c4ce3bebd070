package dev.drydock.app.shell;

import dev.drydock.app.command.PaletteEntry;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One line of the palette: icon, title, detail, section and key.
final class PaletteCell extends ListCell<PaletteEntry> {
    private static final Messages WORDS = Messages.of(PaletteCell.class);

    PaletteCell(IntConsumer take) {
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                take.accept(getIndex());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        setGraphic(entry == null || empty ? null : row(entry));
        setAccessibleText(entry == null || empty ? null : entry.title() + ", " + section(entry) + " " + entry.whyNot());
    }

    private static HBox row(PaletteEntry entry) {
        Label title = new Label(entry.title());
        title.getStyleClass().add(entry.enabled() ? "palette-title" : "muted");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label detail = new Label(entry.enabled() ? entry.detail() : entry.whyNot());
        detail.getStyleClass().addAll("small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label section = new Label(section(entry));
        section.getStyleClass().addAll("small", "muted");
        section.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(10, icon(entry).node(16, "muted-icon"), title, detail, gap);
        row.setAlignment(Pos.CENTER_LEFT);
        if (entry.keyText().isEmpty()) {
            row.getChildren().add(section);
        } else {
            Label cap = new Label(entry.keyText());
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(cap);
        }
        return row;
    }

    private static Icon icon(PaletteEntry entry) {
        return switch (entry.kind()) {
            case RECENT -> Icon.HISTORY;
            case CONNECTION -> Icon.CONNECTIONS;
            case OBJECT -> Icon.TABLE;
            case COMMAND -> Icon.ARROW_RIGHT;
        };
    }

    private static String section(PaletteEntry entry) {
        return switch (entry.kind()) {
            case RECENT -> WORDS.text("palette.recent");
            case CONNECTION -> WORDS.text("palette.connection");
            case OBJECT -> WORDS.text("palette.object");
            case COMMAND -> WORDS.text("palette.command");
        };
    }
}
