package dev.drydock.app.panel.query;

import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.panel.query.tab.TabsViewModel;
import dev.drydock.app.words.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The strip of tabs and the page of the one in sight.
final class QueryView extends BorderPane {
    private static final Messages TEXTS = QueryWords.TEXTS;

    private final TabsViewModel tabs;
    private final QueryCommands commands;
    private final FxThread fx;
    private final Map<TabViewModel, TabPage> pages = new HashMap<>();

    QueryView(TabsViewModel tabs, QueryCommands commands, FxThread fx) {
        this.tabs = tabs;
        this.commands = commands;
        this.fx = fx;
        getStyleClass().add("query-view");
        getStylesheets().add(QueryView.class.getResource("query.css").toExternalForm());
        setTop(new VBox(new TabStrip(tabs, commands), new TroubleStrip(tabs.troubles())));
        tabs.selected().subscribe(this::show);
        tabs.tabs().addListener((ListChangeListener<TabViewModel>) change -> forget());
        tabs.restored().subscribe(done -> show(tabs.selected().get()));
    }

    Optional<TabPage> page() {
        return tabs.selected().get().map(pages::get);
    }

    private void show(Optional<TabViewModel> tab) {
        if (tab.isEmpty()) {
            setCenter(tabs.restored().get() ? first() : new StackPane());
            return;
        }
        TabPage page = pages.computeIfAbsent(tab.get(), t -> new TabPage(t, tabs, commands, fx));
        if (getCenter() != page) {
            setCenter(page);
            if (getScene() != null) {
                page.settle();
            }
        }
    }

    private void forget() {
        pages.entrySet().removeIf(page -> {
            boolean gone = !tabs.tabs().contains(page.getKey());
            if (gone) {
                page.getValue().end();
            }
            return gone;
        });
    }

    private Node first() {
        Button open = button(TEXTS.text("first.new"), tabs::openBeside);
        open.getStyleClass().add("accent");
        Button connections = button(TEXTS.text("first.connections"), tabs::goToConnections);
        return new EmptyState(
                Icon.QUERY, TEXTS.text("first.title"), TEXTS.text("first.sentence"), List.of(open, connections));
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(event -> action.run());
        return Describe.quietly(button, text);
    }
}
