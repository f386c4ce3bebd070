package dev.drydock.app.shell;

import dev.drydock.app.command.Command;
import dev.drydock.app.command.Commands;
import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.shell.lock.LockChip;
import dev.drydock.app.shell.lock.LockDesk;
import dev.drydock.app.words.Messages;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Menu, the connection one stands on, search, look, help.
final class TopBar extends HBox {
    private static final Messages WORDS = Messages.of(TopBar.class);

    private final HBox standing = new HBox(8);
    private final Commands commands;
    private final LockChip lock;

    /// The commands that have a place in the bar.
    record Buttons(Command palette, Command look, Command help) {}

    /// @param askUnlock opens the question for the reason of an unlock
    TopBar(Commands commands, Buttons buttons, ObservableValue<Boolean> dark, Runnable askUnlock) {
        this.commands = commands;
        this.lock = new LockChip(askUnlock);
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        standing.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(standing, Priority.ALWAYS);
        standing.setMinWidth(0);
        Region line = new Region();
        line.getStyleClass().addAll("separator-line", "top-line");
        getChildren().addAll(menu(), line, standing, search(buttons.palette()), look(buttons.look(), dark));
        getChildren().add(icon(buttons.help(), Icon.HELP));
    }

    void show(Optional<Mooring> mooring) {
        standing.getChildren().setAll(mooring.map(this::moored).orElseGet(TopBar::adrift));
        lock.show(mooring.map(m -> new LockChip.Lockable(m.profile(), m.readOnly())));
    }

    private static List<Node> adrift() {
        Label nothing = new Label(WORDS.text("standing.nowhere"));
        nothing.getStyleClass().addAll("muted", "code-size");
        return List.of(nothing);
    }

    void locks(LockDesk desk) {
        lock.locks(desk);
    }

    private List<Node> moored(Mooring mooring) {
        Label name = new Label(mooring.name());
        name.getStyleClass().add("strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label address = new Label(mooring.address());
        address.getStyleClass().addAll("mono", "muted", "small");
        StackPane badge = new StackPane(Badge.of(mooring.look()));
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return List.of(badge, name, address, lock);
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton(WORDS.text("product"), Icon.ANCHOR.node(18, "accent"));
        menu.getStyleClass().add("brand");
        Describe.control(menu, WORDS.text("menu.open"));
        menu.setOnShowing(event -> menu.getItems().setAll(items()));
        menu.getItems().setAll(items());
        return menu;
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new java.util.ArrayList<>();
        commands.panel().forEach(command -> items.add(item(command)));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        commands.window().forEach(command -> items.add(item(command)));
        return items;
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.title());
        command.keys().stream().findFirst().ifPresent(item::setAccelerator);
        item.setDisable(!command.enabled());
        item.setOnAction(event -> commands.chosen(command));
        return item;
    }

    private static Button search(Command palette) {
        Label words = new Label(WORDS.text("search.prompt"), Icon.SEARCH.node(14, "muted-icon"));
        words.getStyleClass().addAll("muted", "code-size");
        words.setGraphicTextGap(8);
        Label cap = new Label(palette.keyText().replace('+', ' '));
        cap.getStyleClass().add("key-cap");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(words, gap, cap);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(292);
        Button search = new Button("", row);
        search.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        search.getStyleClass().add("search-button");
        search.setMinWidth(Region.USE_PREF_SIZE);
        return Describe.by(search, palette);
    }

    private static Button look(Command look, ObservableValue<Boolean> dark) {
        Button button = icon(look, Icon.MOON);
        dark.subscribe(now -> button.setGraphic((now ? Icon.SUN : Icon.MOON).node(16)));
        return button;
    }

    private static Button icon(Command command, Icon icon) {
        Button button = new Button("", icon.node(16));
        button.getStyleClass().add("icon-button");
        return Describe.by(button, command);
    }
}
