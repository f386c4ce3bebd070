package dev.drydock.app.panel.query;

import dev.drydock.app.command.Command;
import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.Panel;
import dev.drydock.app.panel.query.tab.QueryServices;
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
    private final QueryCommands commands;
    private final FxThread fx;
    private @Nullable QueryView view;

    public QueryPanel(QueryServices services, FxThread fx) {
        this.fx = fx;
        tabs = new TabsViewModel(services, number -> QueryWords.TEXTS.text("tab.title", number));
        commands = QueryCommands.of(tabs, this::page);
    }

    @Override
    public Place place() {
        return Place.QUERY;
    }

    @Override
    public Node view() {
        QueryView made = view;
        if (made == null) {
            made = new QueryView(tabs, commands, fx);
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
            page(TabPage::settle);
        });
    }

    @Override
    public void hidden() {
        tabs.save();
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
        tabs.save();
        tabs.closeAll();
    }

    /// Puts text at the caret of a tab that is bound to the profile with this id, the one in sight if it is; a
    /// new tab when there is none. Call while the panel is in sight.
    public void insert(String profileId, String text) {
        tabs.start(() -> {
            tabs.standOn(profileId);
            page(page -> page.insert(text));
        });
    }

    @Override
    public List<Command> commands() {
        return commands.all();
    }

    @Override
    public ObservableValue<Standing> standing() {
        return tabs.selected()
                .flatMap(tab -> tab.<ObservableValue<Standing>>map(
                                t -> t.state().map(s -> s.standing()))
                        .orElseGet(() -> new ReadOnlyObjectWrapper<>(new Standing.Nowhere())));
    }

    private void page(Consumer<TabPage> action) {
        QueryView made = view;
        if (made != null) {
            made.page().ifPresent(action);
        }
    }
}
