package dev.drydock.app.panel.plan;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.kit.take.TakingViewModel;
import dev.drydock.app.panel.plan.seen.ForgetCard;
import dev.drydock.app.panel.plan.seen.SeenView;
import dev.drydock.app.plan.PlanChooser;
import dev.drydock.app.plan.PlanPane;
import dev.drydock.app.plan.compare.ComparePane;
import dev.drydock.app.words.Messages;
import dev.drydock.core.workspace.plan.ShelvedPlan;
import java.io.File;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Where a plan is pasted, and the plan that was read.
final class PlansView extends BorderPane {
    private static final Messages TEXTS = Messages.of(PlansView.class);

    private final PlansViewModel model;
    private final PlanPane plan;
    private final PastePage paste;
    private final SplitPane asking = new SplitPane();
    private final SeenView seen;
    private final ComparePane compared;
    private final StackPane body = new StackPane();
    private final Label source = new Label();
    private final PlanChooser chooser;
    private final Button other;
    private final Button open;
    private @Nullable PlansState shown;

    PlansView(PlansViewModel model, PlansServices services) {
        this.model = model;
        getStyleClass().add("plans-view");
        getStylesheets()
                .add(Objects.requireNonNull(PlansView.class.getResource("plans.css"))
                        .toExternalForm());
        plan = new PlanPane(model.plan(), services.saver());
        paste = new PastePage(model::read, this::openFile);
        compared = new ComparePane(new TakingViewModel(services.background(), services.fx()));
        seen = new SeenView(model.seen(), new SeenView.Intents() {
            @Override
            public void open(ShelvedPlan chosen) {
                model.open(chosen);
            }

            @Override
            public void compare(ShelvedPlan before, ShelvedPlan after) {
                model.compare(before, after);
            }
        });
        asking.getStyleClass().add("plans-split");
        model.seen().state().map(state -> !state.statements().isEmpty()).subscribe(this::beside);
        other = button("plans-other", Icon.CLIPBOARD, TEXTS.text("other"), model::ask);
        open = button("plans-open", Icon.FOLDER, TEXTS.text("open"), this::openFile);
        chooser = new PlanChooser(model::choose);
        setTop(head());
        setCenter(new StackPane(body, new ForgetCard(model.seen())));
        setOnDragOver(this::dragged);
        setOnDragDropped(this::dropped);
        model.state().subscribe(this::show);
    }

    /// What was seen stands beside the field once there is any.
    private void beside(boolean any) {
        boolean focused = paste.isFocusWithin() || (!any && seen.isFocusWithin());
        asking.getItems().setAll(any ? List.of(seen, paste) : List.of());
        asking.setDividerPositions(0.54);
        if (shown instanceof PlansState.Asking || shown instanceof PlansState.Failed) {
            put(question());
            if (focused) {
                focusPaste();
            }
        }
    }

    private Node question() {
        return asking.getItems().isEmpty() ? paste : asking;
    }

    /// A field in a split pane comes into the scene with the skin of the pane.
    private void focusPaste() {
        asking.applyCss();
        paste.requestFocus();
    }

    private Node head() {
        Label title = new Label(TEXTS.text("title"));
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        source.getStyleClass().addAll("muted", "code-size");
        source.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(12, title, source, chooser, gap, other, open);
        head.getStyleClass().add("plans-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Button button(String id, Icon icon, String word, Runnable action) {
        Button button = new Button(word, icon.node(14));
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return Describe.quietly(button, word);
    }

    void find() {
        plan.find();
    }

    void focusFirst() {
        if (shown instanceof PlansState.Compared) {
            compared.focusFirst();
        } else if (shown instanceof PlansState.Shown) {
            plan.focusGrid();
        } else {
            focusPaste();
        }
    }

    /// Reads what is on the clipboard.
    void pasteClipboard() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
            model.read(text);
        }
    }

    void openFile() {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(TEXTS.text("open"));
        File file = dialog.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.open(file.toPath());
        }
    }

    private void show(PlansState state) {
        boolean was = shown instanceof PlansState.Shown;
        shown = state;
        model.seen().keep();
        boolean isPlan = state instanceof PlansState.Shown || state instanceof PlansState.Compared;
        other.setVisible(isPlan);
        other.setManaged(isPlan);
        open.setVisible(isPlan);
        open.setManaged(isPlan);
        if (!(state instanceof PlansState.Shown)) {
            chooser.none();
        }
        switch (state) {
            case PlansState.Asking _ -> {
                source.setText("");
                paste.told(List.of());
                put(question());
                focusPaste();
            }
            case PlansState.Reading reading -> {
                source.setText(reading.source());
                put(Skeleton.after300Millis(8, TEXTS.text("reading", reading.source())));
            }
            case PlansState.Failed failed -> {
                source.setText(failed.source());
                paste.told(List.of(new FaultPane(failed.why(), List.of())));
                put(question());
                focusPaste();
            }
            case PlansState.Compared two -> {
                source.setText(two.source());
                compared.show(two.comparison());
                put(compared);
                compared.applyCss();
                compared.focusFirst();
            }
            case PlansState.Shown now -> {
                source.setText(now.source());
                chooser.show(now.at(), now.plans().size());
                put(plan);
                if (!was) {
                    // The grid comes into the scene with the skin of its parent.
                    plan.applyCss();
                    plan.focusGrid();
                }
            }
        }
    }

    private void put(Node node) {
        if (!body.getChildren().equals(List.of(node))) {
            body.getChildren().setAll(node);
        }
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            model.open(event.getDragboard().getFiles().getFirst().toPath());
        } else if (event.getDragboard().hasString()) {
            model.read(event.getDragboard().getString());
        }
        event.setDropCompleted(true);
        event.consume();
    }
}
