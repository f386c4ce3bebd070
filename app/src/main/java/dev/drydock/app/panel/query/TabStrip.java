package dev.drydock.app.panel.query;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.panel.query.tab.TabsViewModel;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;

/// The heads of all tabs and the button for one more.
final class TabStrip extends HBox {
    private final TabsViewModel tabs;
    private final String closeKeys;
    private final HBox heads = new HBox();
    private final Map<TabViewModel, TabHeader> made = new HashMap<>();

    TabStrip(TabsViewModel tabs, QueryCommands commands) {
        this.tabs = tabs;
        this.closeKeys = commands.closeTab().keyText();
        getStyleClass().add("tab-strip");
        Button more = new Button("", Icon.PLUS.node(16));
        more.getStyleClass().add("icon-button");
        Describe.by(more, commands.newTab());
        ScrollPane scroll = new ScrollPane(heads);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("tab-scroll");
        HBox slot = new HBox(more);
        slot.getStyleClass().add("tab-more");
        getChildren().addAll(scroll, slot);
        tabs.tabs().addListener((ListChangeListener<TabViewModel>) change -> render());
        render();
    }

    private void render() {
        made.entrySet().removeIf(head -> {
            boolean gone = !tabs.tabs().contains(head.getKey());
            if (gone) {
                head.getValue().end();
            }
            return gone;
        });
        heads.getChildren()
                .setAll(tabs.tabs().stream()
                        .map(t -> made.computeIfAbsent(t, tab -> new TabHeader(tab, tabs, closeKeys)))
                        .toList());
    }
}
