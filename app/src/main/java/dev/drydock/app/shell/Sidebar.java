package dev.drydock.app.shell;

import dev.drydock.app.command.Command;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.nav.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The panels that work, each with its shortcut.
final class Sidebar extends VBox {
    private final Map<Place, ToggleButton> items = new EnumMap<>(Place.class);
    private final ToggleGroup group = new ToggleGroup();

    Sidebar(List<Place> places, Consumer<Place> go) {
        getStyleClass().add("sidebar");
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            ToggleButton item = item(place, keyText(i));
            item.setOnAction(event -> {
                item.setSelected(true);
                go.accept(place);
            });
            items.put(place, item);
            getChildren().add(item);
        }
    }

    void select(Place place) {
        ToggleButton item = items.get(place);
        if (item != null) {
            group.selectToggle(item);
        }
    }

    private ToggleButton item(Place place, String keys) {
        Label word = new Label(ShellViewModel.word(place));
        word.getStyleClass().add("nav-word");
        Label hint = new Label(keys);
        hint.getStyleClass().add("nav-hint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(12, icon(place).node(16), word, gap, hint);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(168);
        ToggleButton item = new ToggleButton("", row);
        item.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        item.setMaxWidth(Double.MAX_VALUE);
        item.setToggleGroup(group);
        item.getStyleClass().add("nav-item");
        Describe.quietly(item, ShellViewModel.word(place));
        item.setAccessibleHelp(keys);
        return item;
    }

    private static String keyText(int index) {
        return Command.shown("Shortcut+" + (index + 1)).replace('+', ' ');
    }

    private static Icon icon(Place place) {
        return switch (place) {
            case CONNECTIONS -> Icon.CONNECTIONS;
            case POOL -> Icon.POOL;
            case QUERY -> Icon.QUERY;
            case PLANS -> Icon.PLANS;
            case SCHEMA -> Icon.SCHEMA;
            case COMPARE -> Icon.COMPARE;
            case MIGRATIONS -> Icon.MIGRATIONS;
            case SEED -> Icon.SEED;
            case BACKUP -> Icon.BACKUP;
            case AUDIT -> Icon.AUDIT;
        };
    }
}
