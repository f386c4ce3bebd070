package dev.drydock.app.panel.compare;

import dev.drydock.app.apply.ApplySheet;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.kit.take.TakingViewModel;
import dev.drydock.app.panel.compare.desk.CompareServices;
import dev.drydock.app.panel.compare.detail.DetailPane;
import dev.drydock.app.panel.compare.script.ScriptPane;
import dev.drydock.app.panel.compare.state.CompareState;
import dev.drydock.app.panel.compare.state.CompareState.Phase;
import dev.drydock.app.panel.compare.state.DiffNode;
import dev.drydock.app.panel.compare.state.Filter;
import dev.drydock.app.panel.compare.text.KindText;
import dev.drydock.app.panel.compare.tree.DiffTable;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.diff.SchemaDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Sides on top, the differences or the script below, the way to the database at the bottom.
final class CompareView extends BorderPane {
    private static final Messages TEXTS = Messages.of(CompareView.class);

    /// What is in sight of a result.
    enum Page {
        DIFFERENCES,
        SCRIPT
    }

    private final CompareViewModel model;
    private final SideBar sides;
    private final FilterBar filter;
    private final RenameStrip renames;
    private final ApplyBar bar;
    private final DiffTable tree;
    private final DetailPane detail = new DetailPane();
    private final ScriptPane script;
    private final SegmentedControl<Page> page = new SegmentedControl<>(
            TEXTS.text("page"),
            List.of(Page.DIFFERENCES, Page.SCRIPT),
            each -> each == Page.SCRIPT ? TEXTS.text("page.script") : TEXTS.text("page.differences"));
    private final VBox notes = new VBox(2);
    private final StackPane above = new StackPane();
    private final StackPane body = new StackPane();
    private final SplitPane split = new SplitPane(above, detail);
    private final VBox result;
    private Optional<Phase.Shown> shown = Optional.empty();

    CompareView(CompareViewModel model) {
        this.model = model;
        getStyleClass().add("compare-view");
        getStylesheets().add(CompareView.class.getResource("compare.css").toExternalForm());
        sides = new SideBar(model);
        filter = new FilterBar(model);
        renames = new RenameStrip(model);
        bar = new ApplyBar(model);
        tree = new DiffTable(row -> model.result().select(row.key()), model.result()::include);
        script = new ScriptPane(
                new TakingViewModel(
                        model.services().background(), model.services().fx()),
                model.services().saver(),
                model.result()::safe,
                model.result()::countLosses);
        page.setMinWidth(USE_PREF_SIZE);
        StackPane choices = new StackPane(filter, script.tools());
        HBox tools = new HBox(12, page, choices);
        tools.getStyleClass().add("compare-tools");
        HBox.setHgrow(choices, Priority.ALWAYS);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.54);
        split.getStyleClass().add("compare-split");
        above.setMinHeight(0);
        notes.getStyleClass().add("compare-notes");
        VBox.setVgrow(body, Priority.ALWAYS);
        result = new VBox(notes, renames, tools, body, bar);
        page.valueProperty().subscribe(this::page);
        setTop(sides);
        setCenter(new StackPane(new StackPane(), new ApplySheet(model.apply())));
        model.state().subscribe(this::show);
    }

    private void page(Page now) {
        filter.setVisible(now == Page.DIFFERENCES);
        script.tools().setVisible(now == Page.SCRIPT);
        body.getChildren().setAll(now == Page.SCRIPT ? script : split);
    }

    void open(Page wanted) {
        page.valueProperty().set(wanted);
    }

    void focusFilter() {
        open(Page.DIFFERENCES);
        filter.focusText();
    }

    void focusFirst() {
        if (shown.isPresent()) {
            tree.focusFirst();
        } else {
            sides.focusFirst();
        }
    }

    private void put(Node node) {
        StackPane center = (StackPane) getCenter();
        if (!center.getChildren().getFirst().equals(node)) {
            center.getChildren().set(0, node);
        }
    }

    private void show(CompareState state) {
        if (!(state.phase() instanceof Phase.Shown)) {
            shown = Optional.empty();
        }
        switch (state.phase()) {
            case Phase.First() -> put(first(state));
            case Phase.Reading() -> put(Skeleton.after300Millis(10, TEXTS.text("reading")));
            case Phase.Stopped() ->
                put(new EmptyState(
                        Icon.STOP,
                        TEXTS.text("stopped.title"),
                        TEXTS.text("stopped.sentence"),
                        List.of(button(TEXTS.text("again"), model::compare))));
            case Phase.Failed(var side, var why) -> {
                VBox box = new VBox(8);
                box.getStyleClass().add("compare-fault");
                if (!side.isEmpty()) {
                    Label which = new Label(TEXTS.text("failed.side", side));
                    which.getStyleClass().add("strong");
                    box.getChildren().add(which);
                }
                box.getChildren().add(FaultPane.retryable(why, model::compare));
                put(box);
            }
            case Phase.Shown now -> shown(state, now);
        }
    }

    private Node first(CompareState state) {
        List<Button> actions = state.profiles().isEmpty()
                ? List.of(button(TEXTS.text("first.none"), model::goToConnections))
                : List.of();
        return new EmptyState(Icon.COMPARE, TEXTS.text("first.title"), TEXTS.text("first.sentence"), actions);
    }

    private void shown(CompareState state, Phase.Shown now) {
        notes(state, now);
        if (now.comparison().diff().isEmpty()
                && !now.filter().changes().contains(dev.drydock.app.panel.compare.state.Change.EQUAL)) {
            put(new VBox(notes, same(now)));
            shown = Optional.of(now);
            return;
        }
        if (!result.getChildren().contains(notes)) {
            result.getChildren().addFirst(notes);
        }
        put(result);
        filter.show(now);
        renames.show(now);
        bar.show(state, now);
        script.show(now.comparison(), now.written());
        boolean some = tree.show(now);
        Node wanted = some ? tree : nothing(now);
        if (!above.getChildren().equals(List.of(wanted))) {
            above.getChildren().setAll(wanted);
        }
        boolean other = shown.filter(
                        was -> was.comparison().number() == now.comparison().number()
                                && was.chosen().equals(now.chosen()))
                .isEmpty();
        shown = Optional.of(now);
        if (other) {
            detail(now);
        }
    }

    private Node same(Phase.Shown now) {
        EmptyState same = new EmptyState(
                Icon.DONE,
                TEXTS.text("same.title"),
                TEXTS.text(
                        "same.sentence",
                        now.comparison().before().name(),
                        now.comparison().after().name()));
        VBox.setVgrow(same, Priority.ALWAYS);
        return same;
    }

    private Node nothing(Phase.Shown now) {
        return new EmptyState(
                Icon.SEARCH,
                TEXTS.text("nomatch.title"),
                TEXTS.text(
                        "nomatch.sentence",
                        now.comparison().diff().differences().size()),
                List.of(button(
                        TEXTS.text("nomatch.action"), () -> model.result().filter(Filter.NONE))));
    }

    private void notes(CompareState state, Phase.Shown now) {
        SchemaDiff diff = now.comparison().diff();
        List<Label> lines = new ArrayList<>();
        if (state.stale()) {
            lines.add(note(TEXTS.text("note.stale")));
        }
        if (!diff.notCompared().isEmpty()) {
            lines.add(note(TEXTS.text(
                    "note.unread",
                    diff.notCompared().stream().sorted().map(KindText::many).collect(Collectors.joining(", ")))));
        }
        int one = diff.original().origin().majorVersion();
        int other = diff.after().origin().majorVersion();
        if (one != other) {
            lines.add(note(TEXTS.text("note.majors", Integer.toString(one), Integer.toString(other))));
        }
        notes.getChildren().setAll(lines);
        notes.setManaged(!lines.isEmpty());
    }

    private static Label note(String words) {
        Label note = new Label(words, Icon.WARNING.node(14, "warning"));
        note.setWrapText(true);
        return note;
    }

    private void detail(Phase.Shown now) {
        Optional<DiffNode> row = now.chosen()
                .flatMap(key -> now.comparison().rows().stream()
                        .flatMap(DiffNode::all)
                        .filter(each -> each.key().equals(Optional.of(key)))
                        .findFirst());
        Optional<DiffNode> object = row.flatMap(chosen -> now.comparison().rows().stream()
                .flatMap(DiffNode::all)
                .filter(each -> each.level() == DiffNode.Level.OBJECT || each.level() == DiffNode.Level.SCHEMA)
                .filter(each -> each.level() == DiffNode.Level.OBJECT
                        ? each.all().anyMatch(chosen::equals)
                        : each.equals(chosen))
                .findFirst());
        Optional<CompareServices.Ports> ports = model.services()
                .ports()
                .apply(now.comparison().before().snapshot().origin().dialect());
        if (row.isPresent() && object.isPresent() && ports.isPresent()) {
            detail.show(now.comparison(), row.get(), object.get(), ports.get().structure());
        } else {
            detail.clear();
        }
    }

    private static Button button(String words, Runnable action) {
        Button button = new Button(words);
        button.getStyleClass().add("accent");
        button.setOnAction(event -> action.run());
        return Describe.quietly(button, words);
    }
}
