package dev.drydock.app.panel.query;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.explain.PlanPage;
import dev.drydock.app.panel.query.explain.PlanShown;
import dev.drydock.app.panel.query.history.HistoryList;
import dev.drydock.app.panel.query.history.HistoryViewModel;
import dev.drydock.app.panel.query.result.ExportMenu;
import dev.drydock.app.panel.query.result.ResultPane;
import dev.drydock.app.panel.query.result.ResultViewModel;
import dev.drydock.app.panel.query.tab.Message;
import dev.drydock.app.panel.query.tab.ShownResult;
import dev.drydock.app.panel.query.tab.TabState;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Below the editor: the results of the last run, its messages, the history.
final class ResultArea extends BorderPane {
    private static final Messages TEXTS = QueryWords.TEXTS;

    private final TabViewModel tab;
    private final QueryCommands commands;
    private final HBox heads = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final Label status = new Label();
    private final HBox export = new HBox();
    private final ToggleButton viewer = new ToggleButton("", Icon.COLUMN.node(14));
    private final ProgressIndicator busy = new ProgressIndicator();
    private final ToggleButton plan;
    private final ToggleButton messages;
    private final ToggleButton history;
    private final PlanPage planPage;
    private final ReadOnlyBooleanWrapper planInSight = new ReadOnlyBooleanWrapper();
    private final HistoryList historyList;
    private final List<ResultPane> panes = new ArrayList<>();
    private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> words()));
    private Subscription following = Subscription.EMPTY;
    private boolean wasBusy;

    ResultArea(TabViewModel tab, QueryCommands commands, PlanPage planPage, Consumer<String> insert) {
        this.tab = tab;
        this.commands = commands;
        this.planPage = planPage;
        getStyleClass().add("result-area");
        historyList = new HistoryList(new HistoryViewModel(tab.services()), insert);
        plan = head(TEXTS.text("area.plan"), planPage);
        messages = head(TEXTS.text("area.messages"), new MessageList(tab.messages()));
        history = head(TEXTS.text("area.history"), historyList);
        history.selectedProperty().subscribe(on -> {
            if (on) {
                historyList.refresh();
            }
        });
        status.getStyleClass().add("result-status");
        status.setMinWidth(0);
        busy.setMaxSize(14, 14);
        busy.setMinSize(14, 14);
        busy.managedProperty().bind(busy.visibleProperty());
        export.setAlignment(javafx.geometry.Pos.CENTER);
        viewer.getStyleClass().add("icon-button");
        viewer.managedProperty().bind(viewer.visibleProperty());
        viewer.setSelected(true);
        Describe.control(viewer, TEXTS.text("area.viewer"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(8, heads, gap, busy, status, export, viewer);
        bar.getStyleClass().add("result-bar");
        setTop(bar);
        tab.results().addListener((ListChangeListener<ShownResult>) change -> results());
        tab.messages().addListener((ListChangeListener<Message>) change -> marks());
        tab.state().subscribe(this::render);
        results();
        marks();
        tab.plans().sight().state().subscribe(this::planned);
    }

    void focusResult() {
        if (getCenter() instanceof ResultPane || getCenter() == planPage) {
            getCenter().requestFocus();
        }
    }

    void focusPlan() {
        plan.setSelected(true);
        focusResult();
    }

    /// Whether the plan tab is in sight and has a plan to show.
    ReadOnlyBooleanProperty planInSight() {
        return planInSight.getReadOnlyProperty();
    }

    private void planned(PlanShown now) {
        if (!(now instanceof PlanShown.Nothing)) {
            plan.setSelected(true);
        }
        sight();
        planPage.settle();
    }

    /// While another plan is asked for, the room stays as it is.
    private void sight() {
        PlanShown now = tab.plans().sight().state().get();
        boolean holds = now instanceof PlanShown.Shown || (now instanceof PlanShown.Working && planInSight.get());
        planInSight.set(holds && getCenter() == planPage);
    }

    void goToRow() {
        shownPane().ifPresent(ResultPane::jump);
    }

    void copyWithNames() {
        shownPane().ifPresent(ResultPane::copyWithNames);
    }

    /// Counts no longer, and shows no result any more.
    void end() {
        clock.stop();
        following.unsubscribe();
        panes.forEach(ResultPane::close);
    }

    /// The result in sight; when messages or history are, the first one comes into sight.
    private Optional<ResultPane> shownPane() {
        if (!(getCenter() instanceof ResultPane) && !panes.isEmpty()) {
            ((ToggleButton) heads.getChildren().getFirst()).setSelected(true);
        }
        return getCenter() instanceof ResultPane pane ? Optional.of(pane) : Optional.empty();
    }

    private String firstSentence() {
        return TEXTS.text(
                "area.first",
                commands.runStatement().keyText(),
                commands.runScript().keyText());
    }

    private void render(TabState state) {
        boolean now = state.phase().busy();
        busy.setVisible(now);
        if (wasBusy && !now) {
            if (history.isSelected()) {
                historyList.refresh();
            }
            if (panes.isEmpty() && !tab.messages().isEmpty() && !plan.isSelected()) {
                messages.setSelected(true);
            }
        }
        wasBusy = now;
        if (now) {
            clock.setCycleCount(Animation.INDEFINITE);
            clock.play();
        } else {
            clock.stop();
        }
        if (getCenter() instanceof EmptyState) {
            setCenter(first());
        }
        words();
    }

    private void results() {
        List<ShownResult> results = List.copyOf(tab.results());
        List<ResultPane> kept = new ArrayList<>();
        List<ToggleButton> buttons = new ArrayList<>();
        for (ShownResult result : results) {
            ResultPane pane = panes.stream()
                    .filter(p -> p.model().shows(result.spooled()))
                    .findFirst()
                    .orElseGet(() -> new ResultPane(
                            new ResultViewModel(result, tab.text().syntax(), tab.services())));
            kept.add(pane);
            buttons.add(head(
                    results.size() == 1 ? TEXTS.text("area.result") : TEXTS.text("area.resultNumber", result.number()),
                    pane));
        }
        int shown = kept.indexOf(getCenter());
        panes.stream().filter(pane -> !kept.contains(pane)).forEach(ResultPane::close);
        panes.clear();
        panes.addAll(kept);
        heads.getChildren().setAll(buttons);
        heads.getChildren().addAll(plan, messages, history);
        if (!buttons.isEmpty()) {
            buttons.get(Math.max(0, shown)).setSelected(true);
        } else if (!history.isSelected() && !messages.isSelected() && !plan.isSelected()) {
            show(first());
        } else if (tab.messages().isEmpty() && messages.isSelected()) {
            group.selectToggle(null);
            show(first());
        }
    }

    private void marks() {
        long faults =
                tab.messages().stream().filter(Message.Failed.class::isInstance).count();
        words();
        messages.setText(faults == 0 ? TEXTS.text("area.messages") : TEXTS.text("area.messagesFaults", faults));
    }

    private ToggleButton head(String text, Node content) {
        ToggleButton head = new ToggleButton(text);
        head.getStyleClass().add("result-head");
        head.setToggleGroup(group);
        Describe.quietly(head, text);
        head.setOnAction(event -> head.setSelected(true));
        head.selectedProperty().subscribe(on -> {
            if (on) {
                show(content);
            }
        });
        return head;
    }

    private void show(Node content) {
        setCenter(content);
        following.unsubscribe();
        following = Subscription.EMPTY;
        viewer.setVisible(content instanceof ResultPane);
        export.getChildren().clear();
        if (content == planPage) {
            export.getChildren().setAll(planPage.tools());
        }
        sight();
        if (content instanceof ResultPane pane) {
            following = pane.model().status().subscribe(now -> words());
            export.getChildren().setAll(new ExportMenu(pane.model()));
            viewer.setSelected(pane.cellShown().get());
            viewer.setOnAction(event -> pane.cellShown().set(viewer.isSelected()));
        }
        words();
    }

    /// What happens now and for how long, then how many rows there are.
    private void words() {
        String rows =
                getCenter() instanceof ResultPane pane ? pane.model().status().get() : "";
        String now = QueryWords.doing(tab.state().get().phase());
        if (now.isEmpty()) {
            status.setText(rows.isEmpty() ? "" : withTime(rows));
        } else {
            status.setText(rows.isEmpty() ? now : now + " · " + rows);
        }
    }

    private String withTime(String rows) {
        return tab.messages().reversed().stream()
                .filter(Message.Done.class::isInstance)
                .map(Message.Done.class::cast)
                .findFirst()
                .map(done -> rows + " · " + QueryWords.elapsed(done.elapsed()))
                .orElse(rows);
    }

    private Node first() {
        TabState state = tab.state().get();
        if (!state.bound()) {
            return new EmptyState(Icon.QUERY, TEXTS.text("area.unbound.title"), TEXTS.text("area.unbound"));
        }
        return state.phase().busy()
                ? new EmptyState(
                        Icon.CLOCK,
                        TEXTS.text("area.running.title"),
                        TEXTS.text("area.running", commands.cancel().keyText()))
                : new EmptyState(Icon.QUERY, TEXTS.text("area.first.title"), firstSentence());
    }
}
