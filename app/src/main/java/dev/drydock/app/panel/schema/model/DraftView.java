package dev.drydock.app.panel.schema.model;

import dev.drydock.app.apply.StatementList;
import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.panel.schema.model.DraftState.Open;
import dev.drydock.app.panel.schema.model.DraftState.Refusal;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.schema.RiskText;
import dev.drydock.core.schema.browse.ObjectDdl;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The form of one table above the statements that it amounts to.
public final class DraftView extends VBox {
    private static final Messages TEXTS = Messages.of(DraftView.class);

    private final DraftViewModel model;
    private final TableForm form;
    private final StatementList statements = new StatementList();
    private final Label title = new Label();
    private final HBox state = new HBox(8);
    private final Label problem = new Label("", Icon.WARNING.node(14, "danger"));
    private final Button undo = button(TEXTS.text("draft.undo"), Icon.UNDO);
    private final Button copy = button(TEXTS.text("draft.copy"), Icon.COPY);
    private final Button review = button(TEXTS.text("draft.review"), Icon.RUN);
    private final SegmentedControl<Boolean> forms = new SegmentedControl<>(
            TEXTS.text("draft.forms"),
            List.of(false, true),
            safe -> TEXTS.text(safe ? "draft.forms.safe" : "draft.forms.plain"));
    private final VBox editor = new VBox(12);

    public DraftView(DraftViewModel model) {
        super(12);
        this.model = model;
        form = new TableForm(model);
        title.getStyleClass().add("detail-name");
        title.setMinWidth(0);
        undo.setId("draft-undo");
        undo.setOnAction(event -> model.undo());
        copy.setOnAction(event -> {
            if (model.state().get() instanceof Open open) {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, ObjectDdl.text(open.script())));
            }
        });
        review.setId("draft-review");
        review.getStyleClass().add("accent");
        review.setOnAction(event -> model.review());
        Button leave = button(TEXTS.text("draft.leave"), Icon.CLOSE);
        leave.setId("draft-leave");
        leave.setOnAction(event -> model.leave());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, undo, leave, review);
        head.setAlignment(Pos.CENTER_LEFT);
        problem.getStyleClass().add("danger-text");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "detail-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        editor.getChildren().addAll(head, problem, scroll, sql());
        VBox.setVgrow(editor, Priority.ALWAYS);
        forms.valueProperty().addListener((seen, before, now) -> model.safe(now));
        addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN).match(event) && model.undoable()) {
                model.undo();
                event.consume();
            }
        });
        model.state().subscribe(this::show);
    }

    private Node sql() {
        Label head = new Label(TEXTS.text("draft.sql"));
        head.getStyleClass().add("fact-title");
        forms.getStyleClass().add("detail-pages");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        state.setAlignment(Pos.CENTER_LEFT);
        HBox top = new HBox(10, head, state, gap, forms, copy);
        top.getStyleClass().add("fact-head");
        ScrollPane scroll = new ScrollPane(statements);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        statements.getStyleClass().add("draft-statements");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox card = new VBox(top, scroll);
        card.getStyleClass().add("fact-card");
        card.setMinHeight(190);
        card.setPrefHeight(240);
        return card;
    }

    private void show(DraftState now) {
        switch (now) {
            case DraftState.Closed() -> getChildren().clear();
            case DraftState.Reading(var table) ->
                getChildren().setAll(Skeleton.after300Millis(8, TEXTS.text("draft.reading")));
            case DraftState.Gone(var table) -> {
                Button leave = button(TEXTS.text("draft.leave"), Icon.CLOSE);
                leave.setOnAction(event -> model.leave());
                getChildren()
                        .setAll(new EmptyState(
                                Icon.TRASH,
                                TEXTS.text("draft.gone.title", table.name()),
                                TEXTS.text("draft.gone"),
                                List.of(leave)));
            }
            case Open open -> {
                if (!getChildren().contains(editor)) {
                    getChildren().setAll(editor);
                }
                open(open);
            }
        }
    }

    private void open(Open open) {
        title.setText(TEXTS.text(
                open.draft().fresh(open.table()) ? "draft.head.new" : "draft.head",
                open.table().schema(),
                open.table().name()));
        problem.setText(open.refused() == Refusal.NONE ? "" : refusal(open));
        problem.setVisible(!problem.getText().isEmpty());
        undo.setDisable(!model.undoable());
        int steps = open.script().steps().size();
        review.setDisable(steps == 0);
        copy.setDisable(steps == 0);
        forms.valueProperty().set(open.safe());
        statements.steps(open.script().steps());
        Label count = new Label(count(steps));
        count.getStyleClass().add("muted");
        state.getChildren().setAll(count);
        Risk risk = open.script().risk();
        if (steps > 0) {
            state.getChildren()
                    .add(Badge.of(
                            switch (risk) {
                                case ADDITIVE -> Badge.Tone.SUCCESS;
                                case REWRITE -> Badge.Tone.WARNING;
                                case DESTRUCTIVE -> Badge.Tone.DANGER;
                            },
                            RiskText.of(risk)));
        }
        form.show(open);
    }

    private static String count(int steps) {
        return steps == 0
                ? TEXTS.text("draft.nothing")
                : steps == 1 ? TEXTS.text("draft.count.one") : TEXTS.text("draft.count", steps);
    }

    private static String refusal(Open open) {
        return switch (open.refused()) {
            case NONE -> "";
            case INCOMPLETE -> TEXTS.text("refused.incomplete");
            case NAME_TAKEN -> TEXTS.text("refused.nameTaken");
            case MISSING -> TEXTS.text("refused.missing");
            case SECOND_PRIMARY -> TEXTS.text("refused.secondPrimary");
            case NEEDED ->
                TEXTS.text(
                        "refused.needed",
                        open.needing().stream().map(DraftView::name).collect(Collectors.joining(", ")));
            case STALE -> TEXTS.text("refused.stale");
        };
    }

    private static String name(ElementKey key) {
        return key.isPart() ? key.parent() + "." + key.name() : key.name();
    }

    static Button button(String words, Icon icon) {
        Button button = new Button(words, icon.node(14));
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        return Describe.quietly(button, words);
    }
}
