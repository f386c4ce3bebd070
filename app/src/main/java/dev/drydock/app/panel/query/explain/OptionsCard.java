package dev.drydock.app.panel.query.explain;

import dev.drydock.app.command.Command;
import dev.drydock.app.command.Keymap;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.tab.PlanControl;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.plan.ExplainText;
import dev.drydock.core.plan.run.port.ExplainOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a plan is asked to tell, and the ways to ask for one. Lies over the page until it is closed.
public final class OptionsCard extends VBox {
    private static final Messages TEXTS = Messages.of(OptionsCard.class);
    private static final double WIDTH = 420;

    private final PlanControl plans;
    private final Runnable close;
    private final List<Node> stops = new ArrayList<>();

    public OptionsCard(PlanControl plans, Command explain, Command analyze, Runnable close) {
        super(12);
        this.plans = plans;
        this.close = close;
        getStyleClass().addAll("overlay-sheet", "plan-options");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(TEXTS.text("options.title"));
        title.getStyleClass().add("heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button leave = new Button("", Icon.CLOSE.node(14));
        leave.getStyleClass().add("icon-button");
        leave.setOnAction(event -> close.run());
        HBox head = new HBox(8, title, gap, Describe.control(leave, TEXTS.text("options.close"), "Esc"));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        options();
        getChildren().addAll(ways(explain, analyze), sentence(TEXTS.text("options.sentence")), session());
        Keymap.keepEscape(this);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
    }

    @Override
    public void requestFocus() {
        stops.getFirst().requestFocus();
    }

    private void options() {
        List<ExplainOption> plain = plans.offered(false);
        List<ExplainOption> measured = plans.offered(true);
        Set<ExplainOption> all = new LinkedHashSet<>(measured);
        all.addAll(plain);
        // Asked for always, and by parameters without values.
        all.removeAll(Set.of(ExplainOption.VERBOSE, ExplainOption.GENERIC_PLAN));
        if (all.isEmpty()) {
            getChildren().add(sentence(TEXTS.text("options.none")));
        }
        for (ExplainOption option : all) {
            boolean both = plain.contains(option) && measured.contains(option);
            String only = both ? "" : TEXTS.text(measured.contains(option) ? "options.measured" : "options.plain");
            getChildren().add(row(option, only));
        }
    }

    private Node row(ExplainOption option, String only) {
        CheckBox box = new CheckBox(ExplainText.name(option));
        box.setId("plan-option-" + option.name().toLowerCase(java.util.Locale.ROOT));
        box.setSelected(plans.options().chosen().get().contains(option));
        box.selectedProperty().subscribe((was, now) -> plans.options().choose(option, now));
        String hint = only.isEmpty() ? ExplainText.hint(option) : ExplainText.hint(option) + " " + only;
        Describe.quietly(box, ExplainText.name(option) + ". " + hint);
        Label told = sentence(hint);
        told.getStyleClass().add("plan-option-hint");
        stops.add(box);
        return new VBox(2, box, told);
    }

    private Node ways(Command explain, Command analyze) {
        Button plain = way(explain, Icon.PLANS);
        Button measure = way(analyze, Icon.RUN);
        stops.add(plain);
        HBox row = new HBox(8, plain, measure);
        row.getStyleClass().add("plan-ways");
        return row;
    }

    private Button way(Command command, Icon icon) {
        Button button = new Button(command.title() + "  " + command.keyText(), icon.node(14));
        button.getStyleClass().add("small-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Describe.by(button, command);
        button.setOnAction(event -> {
            close.run();
            command.run();
        });
        return button;
    }

    private Node session() {
        TextField number = new TextField();
        number.setId("plan-session");
        number.getStyleClass().addAll("small-field", "mono");
        number.setPrefColumnCount(10);
        number.setPromptText(TEXTS.text("options.session.prompt"));
        Describe.quietly(number, TEXTS.text("options.session.number"));
        Button show = new Button(TEXTS.text("options.session.show"));
        show.getStyleClass().add("small-button");
        show.setMinWidth(Region.USE_PREF_SIZE);
        Describe.quietly(show, TEXTS.text("options.session"));
        number.textProperty().subscribe(text -> show.setDisable(!text.strip().matches("\\d{1,18}")));
        Runnable go = () -> {
            if (!show.isDisabled()) {
                close.run();
                plans.running(Long.parseLong(number.getText().strip()));
            }
        };
        number.setOnAction(event -> go.run());
        show.setOnAction(event -> go.run());
        Label what = new Label(TEXTS.text("options.session"));
        what.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, what, gap, number, show);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("plan-session-row");
        return row;
    }

    private static Label sentence(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
