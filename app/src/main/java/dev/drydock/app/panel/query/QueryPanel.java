package dev.drydock.app.panel.query;

import dev.drydock.app.command.Command;
import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.Panel;
import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.panel.query.tab.TabsViewModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The query panel.
public final class QueryPanel implements Panel {
    private final TabsViewModel tabs;
    private final FxThread fx;
    private @Nullable QueryView view;

    public QueryPanel(QueryServices services, FxThread fx) {
        this.fx = fx;
        tabs = new TabsViewModel(services, number -> QueryWords.TEXTS.text("tab.title", number));
    }

    @Override
    public Place place() {
        return Place.QUERY;
    }

    @Override
    public Node view() {
        QueryView made = view;
        if (made == null) {
            made = new QueryView(tabs, fx);
            view = made;
        }
        return made;
    }

    @Override
    public void shown(Destination destination) {
        tabs.start(() -> {
            if (destination instanceof Destination.Query query
                    && query.profile().isPresent()) {
                tabs.open(query.profile().get(), query.sql().orElse(""));
            }
            page(TabPage::focusEditor);
        });
    }

    @Override
    public void hidden() {
        save();
    }

    /// What would end with the window, one sentence per tab: open transactions, running statements.
    public List<String> unfinished() {
        return tabs.tabs().stream()
                .map(t -> QueryWords.unfinished(t.state().get()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Stores what was typed, ends all connections. Called when the window closes.
    public void close() {
        save();
        tabs.closeAll();
    }

    /// Puts text at the caret of the tab in sight; a new tab when there is none.
    public void insert(String text) {
        if (tabs.selected().get().isEmpty()) {
            tabs.openBeside();
        }
        page(page -> page.insert(text));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                command("runStatement", () -> page(p -> p.run(false))).key("Shortcut+Enter"),
                command("runScript", () -> page(p -> p.run(true))).key("Alt+X").key("F5"),
                command("cancel", () -> tab(TabViewModel::cancel)).key("Esc").unless(notBusy()),
                command("newTab", tabs::openBeside).key("Shortcut+T"),
                command("closeTab", () -> tab(tabs::close)).key("Shortcut+W"),
                command("reopenTab", tabs::reopen).key("Shortcut+Shift+T"),
                command("nextTab", () -> tabs.selectNext(1)).key("Ctrl+Tab").key("Shortcut+Page_Down"),
                command("previousTab", () -> tabs.selectNext(-1))
                        .key("Ctrl+Shift+Tab")
                        .key("Shortcut+Page_Up"),
                command("focusEditor", () -> page(TabPage::focusEditor)).key("Alt+1"),
                command("focusResult", () -> page(TabPage::focusResult)).key("Alt+2"),
                command("commit", () -> tab(t -> t.end(true))).key("Shortcut+Shift+M"),
                command("rollback", () -> tab(t -> t.end(false))).key("Shortcut+Shift+R"));
    }

    @Override
    public ObservableValue<Standing> standing() {
        return tabs.selected()
                .flatMap(tab -> tab.<ObservableValue<Standing>>map(
                                t -> t.state().map(s -> s.standing()))
                        .orElseGet(() -> new ReadOnlyObjectWrapper<>(new Standing.Nowhere())));
    }

    private ObservableValue<String> notBusy() {
        String reason = QueryWords.TEXTS.text("command.cancel.notRunning");
        return tabs.selected()
                .flatMap(tab -> tab.<ObservableValue<String>>map(
                                t -> t.state().map(s -> s.phase().busy() ? "" : reason))
                        .orElseGet(() -> new ReadOnlyObjectWrapper<>(reason)));
    }

    private static Command command(String id, Runnable action) {
        return Command.of("query." + id, QueryWords.TEXTS.text("command." + id), action);
    }

    private void save() {
        QueryView made = view;
        if (made != null) {
            made.saveAll();
        }
    }

    private void tab(Consumer<TabViewModel> action) {
        tabs.selected().get().ifPresent(action);
    }

    private void page(Consumer<TabPage> action) {
        QueryView made = view;
        if (made != null) {
            made.page().ifPresent(action);
        }
    }
}
