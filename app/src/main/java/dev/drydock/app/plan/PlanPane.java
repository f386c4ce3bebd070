package dev.drydock.app.plan;

import dev.drydock.app.command.Command;
import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.FilterField;
import dev.drydock.app.kit.take.Saver;
import dev.drydock.app.plan.card.DetailCard;
import dev.drydock.app.plan.grid.StepGrid;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.state.Sight;
import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.measure.MeasuredPlan;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A plan: grid and card at the left, the picture at the right, one choice for all of them.
public final class PlanPane extends BorderPane {
    private static final Messages TEXTS = Messages.of(PlanPane.class);
    private static final PseudoClass MASKED = PseudoClass.getPseudoClass("masked");

    private final PlanViewModel model;
    private final HeadBar head;
    private final DamageStrip damage = new DamageStrip();
    private final FilterField search =
            new FilterField(TEXTS.text("search"), Command.shown("Shortcut+F").replace('+', ' '));
    private final Label found = Badge.of(Badge.Tone.NEUTRAL, "");
    private final StepGrid grid;
    private final DetailCard card;
    private final SightPane sight;
    private final MaskStrip mask;
    private @Nullable MeasuredPlan inSight;

    /// @param saver asks where to save
    public PlanPane(PlanViewModel model, Saver saver) {
        this.model = model;
        getStyleClass().add("plan-pane");
        getStylesheets()
                .add(Objects.requireNonNull(PlanPane.class.getResource("plan.css"))
                        .toExternalForm());
        sight = new SightPane(model);
        card = new DetailCard(model::select);
        mask = new MaskStrip(() -> model.mask(false));
        head = new HeadBar(model, new PlanTaking(model, saver, sight.diagram()));
        grid = new StepGrid(new StepGrid.Intents(model::select, model::fold));
        search.setId("plan-search");
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox bar = new HBox(8, search, found);
        bar.getStyleClass().add("plan-search-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        search.textProperty().addListener((seen, before, now) -> model.search(now));
        search.field().addEventHandler(KeyEvent.KEY_PRESSED, this::step);
        SplitPane left = new SplitPane(grid, card);
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(0.56);
        VBox.setVgrow(left, Priority.ALWAYS);
        VBox side = new VBox(bar, left);
        SplitPane split = new SplitPane(side, sight);
        split.setDividerPositions(0.51);
        setTop(new VBox(mask, head, damage));
        setCenter(split);
        found.managedProperty().bind(found.visibleProperty());
        found.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !found.getText().isEmpty(), found.textProperty()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        Describe.quietly(this, TEXTS.text("name"));
        model.state().subscribe(this::show);
    }

    /// Puts the cursor where nodes are looked for.
    public void find() {
        search.requestFocus();
    }

    public void focusGrid() {
        grid.requestFocus();
    }

    private void show(Optional<PlanState> shown) {
        shown.ifPresent(state -> {
            mask.show(state.masked());
            pseudoClassStateChanged(MASKED, state.masked());
            head.show(state);
            damage.show(state.look().measured().plan());
            grid.show(state);
            card.show(state);
            sight.show(state);
            String count = found(state.search(), state.selected());
            found.setText(count);
            search.field().setAccessibleHelp(count);
            forgetSearch(state);
        });
    }

    /// The text goes with the plan it was looked for in, whether the search ended with it or had not begun.
    private void forgetSearch(PlanState state) {
        boolean other = !state.look().measured().equals(inSight);
        inSight = state.look().measured();
        boolean left = search.textProperty().get().strip().length() >= PlanViewModel.SOUGHT_AT_LEAST;
        if (state.search().none() && (other || left)) {
            search.textProperty().set("");
        }
    }

    private static String found(PlanState.Search search, int selected) {
        if (search.none()) {
            return "";
        }
        int at = search.found().indexOf(selected) + 1;
        return search.found().isEmpty()
                ? TEXTS.text("search.none")
                : TEXTS.text("search.found", at == 0 ? "–" : at, search.found().size());
    }

    private void step(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F3) {
            model.next(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    /// Keys that mean the same wherever in the plan one is, except where one writes.
    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || search.field().isFocused()) {
            return;
        }
        int step = event.isShiftDown() ? -1 : 1;
        boolean meant = true;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> sight.zoomIn();
            case MINUS, SUBTRACT -> sight.zoomOut();
            case DIGIT0, NUMPAD0 -> sight.fit();
            case DIGIT1 -> model.sight(Sight.DIAGRAM);
            case DIGIT2 -> model.sight(Sight.FLAMES);
            case DIGIT3 -> model.sight(Sight.TIMELINE);
            case DIGIT4 -> model.sight(Sight.SUMS);
            case DIGIT5 -> model.sight(Sight.ADVICE);
            case N, F3 -> model.next(step);
            case M -> model.nextMetric(step);
            case SLASH -> find();
            default -> meant = false;
        }
        if (meant) {
            event.consume();
        }
    }
}
