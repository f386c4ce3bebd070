package dev.drydock.app.panel.plan.seen;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.plan.RegressionText;
import dev.drydock.core.plan.history.StatementHistory;
import dev.drydock.core.workspace.plan.ShelvedPlan;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Statements above, the plans of the chosen one below.
public final class SeenView extends SplitPane {
    private static final Messages TEXTS = Messages.of(SeenView.class);

    private final SeenViewModel model;
    private final ListView<StatementHistory> statements = new ListView<>();
    private final PlanTable plans = new PlanTable();
    private final Label worse = new Label();
    private final VBox trouble = new VBox();
    private final Button open = button("seen-open", Icon.PLANS, TEXTS.text("open"));
    private final Button compare = button("seen-compare", Icon.COLUMN, TEXTS.text("compare"));
    private final Button pin = button("seen-pin", Icon.ANCHOR, TEXTS.text("pin"));
    private final Button forget = button("seen-forget", Icon.CLOSE, TEXTS.text("forget"));
    private boolean showing;

    /// What the user wants to see.
    public interface Intents {
        void open(ShelvedPlan plan);

        /// @param before the older one, or the pinned one
        void compare(ShelvedPlan before, ShelvedPlan after);
    }

    public SeenView(SeenViewModel model, Intents intents) {
        this.model = model;
        getStyleClass().add("seen-view");
        statements.setId("seen-statements");
        statements.setFixedCellSize(StatementCell.HEIGHT);
        statements.setCellFactory(made -> new StatementCell());
        statements.getStyleClass().add("seen-statements");
        Describe.quietly(statements, TEXTS.text("statements"));
        statements.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !showing) {
                model.choose(chosen.statement().id());
            }
        });
        plans.getSelectionModel().getSelectedItems().addListener((ListChangeListener<ShelvedPlan>)
                change -> choosable());
        plans.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.fire();
                event.consume();
            }
        });
        worse.getStyleClass().add("seen-worse");
        worse.setWrapText(true);
        worse.managedProperty().bind(worse.visibleProperty());
        open.setOnAction(event -> chosenPlans().stream().findFirst().ifPresent(intents::open));
        compare.setOnAction(event -> pair().ifPresent(pair -> intents.compare(pair.getFirst(), pair.getLast())));
        pin.setOnAction(event -> chosenPlans().stream().findFirst().ifPresent(plan -> model.pin(plan, !pinned(plan))));
        forget.setOnAction(event -> model.ask());
        Label title = new Label(TEXTS.text("title"));
        title.getStyleClass().add("empty-title");
        VBox above = new VBox(8, title, trouble, statements);
        above.getStyleClass().add("seen-above");
        VBox.setVgrow(statements, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox below = new VBox(8, worse, plans, new HBox(8, compare, open, pin, gap, forget));
        below.getStyleClass().add("seen-below");
        VBox.setVgrow(plans, Priority.ALWAYS);
        setOrientation(Orientation.VERTICAL);
        getItems().addAll(above, below);
        setDividerPositions(0.5);
        model.state().subscribe(this::show);
        choosable();
    }

    private static Button button(String id, Icon icon, String word) {
        Button button = new Button(word, icon.node(14));
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return Describe.quietly(button, word);
    }

    private void show(SeenState state) {
        showing = true;
        statements.getItems().setAll(state.statements());
        state.statement().ifPresent(chosen -> {
            statements.getSelectionModel().select(chosen);
            plans.show(chosen);
        });
        worse.setText(state.statement()
                .flatMap(StatementHistory::regression)
                .map(RegressionText::of)
                .orElse(""));
        worse.setVisible(!worse.getText().isEmpty());
        trouble.getChildren()
                .setAll(state.fault()
                        .map(why -> List.of(new FaultPane(why, List.of())))
                        .orElseGet(List::of));
        showing = false;
        choosable();
    }

    private List<ShelvedPlan> chosenPlans() {
        return plans.getSelectionModel().getSelectedItems().stream()
                .filter(plan -> plan != null)
                .toList();
    }

    /// The two chosen, older first; of one the plan that it is held against.
    private Optional<List<ShelvedPlan>> pair() {
        return model.state().get().statement().flatMap(history -> Pairs.of(history, chosenPlans()));
    }

    private boolean pinned(ShelvedPlan plan) {
        return model.state().get().statement().flatMap(StatementHistory::pinned).equals(Optional.of(plan));
    }

    private void choosable() {
        List<ShelvedPlan> chosen = chosenPlans();
        compare.setDisable(pair().isEmpty());
        open.setDisable(chosen.size() != 1 || !chosen.getFirst().whole());
        pin.setDisable(chosen.size() != 1);
        String pinning = TEXTS.text(chosen.size() == 1 && pinned(chosen.getFirst()) ? "unpin" : "pin");
        pin.setText(pinning);
        Describe.quietly(pin, pinning);
        forget.setDisable(model.state().get().statement().isEmpty());
    }
}
