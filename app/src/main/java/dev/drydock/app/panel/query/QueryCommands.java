package dev.drydock.app.panel.query;

import dev.drydock.app.command.Command;
import dev.drydock.app.panel.query.tab.TabState;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.panel.query.tab.TabsViewModel;
import dev.drydock.app.words.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

/// The commands of the query panel: menu, palette, help, keys and buttons are drawn from them. They act on the
/// tab in sight; while it asks a question, only leaving the question does anything.
///
/// @param others those that no button of the bar shows
record QueryCommands(
        Command runStatement,
        Command runScript,
        Command explain,
        Command explainAnalyze,
        Command cancel,
        Command commit,
        Command rollback,
        Command newTab,
        Command closeTab,
        List<Command> others) {
    private static final Messages TEXTS = QueryWords.TEXTS;

    /// @param page runs something on the page in sight, if there is one
    static QueryCommands of(TabsViewModel tabs, Consumer<Consumer<TabPage>> page) {
        return new Maker(tabs, page).made();
    }

    List<Command> all() {
        return Stream.concat(
                        Stream.of(
                                runStatement,
                                runScript,
                                explain,
                                explainAnalyze,
                                cancel,
                                commit,
                                rollback,
                                newTab,
                                closeTab),
                        others.stream())
                .toList();
    }

    /// Why the text of a tab cannot run now; `""` when it can.
    static String whyNoRun(TabState tab) {
        if (!tab.bound()) {
            return TEXTS.text("why.unbound");
        }
        return tab.phase().busy() ? TEXTS.text("why.busy") : "";
    }

    private static String whyNoEnd(TabState tab) {
        if (!tab.transaction().open()) {
            return TEXTS.text("why.noTransaction");
        }
        return tab.phase().busy() ? TEXTS.text("why.busy") : "";
    }

    private record Maker(TabsViewModel tabs, Consumer<Consumer<TabPage>> page) {
        QueryCommands made() {
            return new QueryCommands(
                    onPage("runStatement", p -> p.run(false), QueryCommands::whyNoRun)
                            .key("Shortcut+Enter"),
                    onPage("runScript", p -> p.run(true), QueryCommands::whyNoRun)
                            .key("Alt+X")
                            .key("F5"),
                    onPage("explain", p -> p.explain(false), QueryCommands::whyNoRun)
                            .key("Shortcut+E")
                            .key("F7"),
                    onPage("explainAnalyze", p -> p.explain(true), QueryCommands::whyNoRun)
                            .key("Shift+F7"),
                    onTab("cancel", TabViewModel::cancel, t -> t.phase().busy() ? "" : TEXTS.text("why.notRunning"))
                            .key("Esc"),
                    onTab("commit", t -> t.end(true), QueryCommands::whyNoEnd).key("Shortcut+Shift+M"),
                    onTab("rollback", t -> t.end(false), QueryCommands::whyNoEnd)
                            .key("Shortcut+Shift+R"),
                    command("newTab", tabs::openBeside).unless(asked()).key("Shortcut+T"),
                    onTab("closeTab", tabs::close, t -> "").key("Shortcut+W"),
                    Stream.of(moving(), editing()).flatMap(List::stream).toList());
        }

        private List<Command> moving() {
            return List.of(
                    command("leaveQuestion", () -> tab(TabViewModel::dismiss))
                            .unless(inSight()
                                    .map(t -> t.flatMap(TabState::question)
                                            .map(q -> "")
                                            .orElse(TEXTS.text("why.notAsked"))))
                            .key("Esc"),
                    command("reopenTab", tabs::reopen).unless(asked()).key("Shortcut+Shift+T"),
                    command("nextTab", () -> tabs.selectNext(1))
                            .unless(asked())
                            .key("Ctrl+Tab")
                            .key("Shortcut+Page_Down"),
                    command("previousTab", () -> tabs.selectNext(-1))
                            .unless(asked())
                            .key("Ctrl+Shift+Tab")
                            .key("Shortcut+Page_Up"),
                    onPage("focusEditor", TabPage::focusEditor, t -> "").key("Alt+1"),
                    onPage("focusResult", p -> p.results().focusResult(), t -> "")
                            .key("Alt+2"),
                    onPage("focusPlan", p -> p.results().focusPlan(), t -> "").key("Alt+3"),
                    onPage("otherHalf", TabPage::otherHalf, t -> "").key("F6"),
                    onPage("planOptions", TabPage::planOptions, t -> t.bound() ? "" : TEXTS.text("why.unbound")));
        }

        private List<Command> editing() {
            return List.of(
                    onPage("find", p -> p.room().find(), t -> "").key("Shortcut+F"),
                    onPage("findNext", p -> p.room().findStep(1), t -> "").key("F3"),
                    onPage("findPrevious", p -> p.room().findStep(-1), t -> "").key("Shift+F3"),
                    onPage("comment", p -> p.room().comment(), t -> "").key("Shortcut+Slash"),
                    onPage("format", TabPage::format, t -> t.bound() ? "" : TEXTS.text("why.unbound"))
                            .key("Shortcut+Shift+F"),
                    onResult("goToRow", p -> p.results().goToRow()).key("Shortcut+G"),
                    onResult("copyWithNames", p -> p.results().copyWithNames()).key("Shortcut+Shift+C"));
        }

        /// The state of the tab in sight, if there is one.
        private ObservableValue<Optional<TabState>> inSight() {
            return tabs.selected()
                    .flatMap(tab -> tab.<ObservableValue<Optional<TabState>>>map(
                                    t -> t.state().map(Optional::of))
                            .orElseGet(() -> new SimpleObjectProperty<>(Optional.empty())));
        }

        /// Why nothing else works while the tab in sight asks a question.
        private ObservableValue<String> asked() {
            return inSight().map(tab -> tab.map(Maker::asked).orElse(""));
        }

        private static String asked(TabState tab) {
            return tab.question().isPresent() ? TEXTS.text("why.asked") : "";
        }

        private Command onTab(String id, Consumer<TabViewModel> action, Function<TabState, String> whyNot) {
            return command(id, () -> tab(action))
                    .unless(inSight()
                            .map(tab -> tab.map(t -> asked(t).isEmpty() ? whyNot.apply(t) : asked(t))
                                    .orElse(TEXTS.text("why.noTab"))));
        }

        private Command onPage(String id, Consumer<TabPage> action, Function<TabState, String> whyNot) {
            return onTab(id, tab -> page.accept(action), whyNot);
        }

        private Command onResult(String id, Consumer<TabPage> action) {
            String none = TEXTS.text("why.noResult");
            return command(id, () -> page.accept(action))
                    .unless(tabs.selected()
                            .flatMap(tab -> tab.<ObservableValue<String>>map(t -> Bindings.createStringBinding(
                                            () -> t.results().isEmpty()
                                                    ? none
                                                    : asked(t.state().get()),
                                            t.results(),
                                            t.state()))
                                    .orElseGet(() -> new SimpleStringProperty(none))));
        }

        private void tab(Consumer<TabViewModel> action) {
            tabs.selected().get().ifPresent(action);
        }

        private static Command command(String id, Runnable action) {
            return Command.of("query." + id, TEXTS.text("command." + id), action);
        }
    }
}
