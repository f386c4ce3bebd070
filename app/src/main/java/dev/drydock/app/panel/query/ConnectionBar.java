package dev.drydock.app.panel.query;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.tab.TabsViewModel;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/// In a tab without a connection: choose one. The text moves to a new tab that is bound to it.
final class ConnectionBar extends HBox {
    private static final Messages TEXTS = QueryWords.TEXTS;

    private final TabsViewModel tabs;
    private final Supplier<String> text;
    private final ListChangeListener<ConnectionProfile> follow = change -> items();
    private final MenuButton choose = new MenuButton(TEXTS.text("bind.choose"));

    ConnectionBar(TabsViewModel tabs, Supplier<String> text) {
        super(8);
        this.tabs = tabs;
        this.text = text;
        getStyleClass().addAll("state-line", "accent");
        choose.getStyleClass().add("small-button");
        Describe.quietly(choose, TEXTS.text("bind.choose"));
        Button add = new Button(TEXTS.text("bind.new"), Icon.PLUS.node(14));
        add.getStyleClass().add("small-button");
        Describe.quietly(add, TEXTS.text("bind.new"));
        add.setOnAction(event -> tabs.goToConnections());
        getChildren().addAll(Icon.CONNECTIONS.node(14, "accent"), new Label(TEXTS.text("bind.sentence")), choose, add);
        tabs.profiles().addListener(follow);
        items();
    }

    /// Follows the profiles no longer.
    void end() {
        tabs.profiles().removeListener(follow);
    }

    private void items() {
        choose.setDisable(tabs.profiles().isEmpty());
        choose.getItems().setAll(tabs.profiles().stream().map(this::item).toList());
    }

    private MenuItem item(ConnectionProfile profile) {
        MenuItem item = new MenuItem(profile.name(), Badge.of(EnvironmentLook.of(profile.environment())));
        item.setOnAction(event -> tabs.copyTo(profile.id(), text.get()));
        return item;
    }
}
