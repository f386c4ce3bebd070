package dev.drydock.app.plan;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Which of several plans of a text is in sight, with the ways to its neighbours. Not there for a single one.
public final class PlanChooser extends HBox {
    private static final Messages TEXTS = Messages.of(PlanChooser.class);

    private final Label which = new Label();
    private final Button before;
    private final Button after;
    private int at;

    /// @param choose told the place of the plan that is wanted, from 0
    public PlanChooser(IntConsumer choose) {
        super(4);
        before = turn(Icon.CHEVRON_LEFT, TEXTS.text("chooser.before"), () -> choose.accept(at - 1));
        after = turn(Icon.CHEVRON_RIGHT, TEXTS.text("chooser.after"), () -> choose.accept(at + 1));
        which.getStyleClass().add("code-size");
        which.setMinWidth(Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(before, which, after);
        managedProperty().bind(visibleProperty());
        none();
    }

    /// @param now from 0
    public void show(int now, int count) {
        at = now;
        which.setText(TEXTS.text("chooser.which", now + 1, count));
        before.setDisable(now == 0);
        after.setDisable(now == count - 1);
        setVisible(count > 1);
    }

    /// No plan is in sight.
    public void none() {
        setVisible(false);
    }

    private static Button turn(Icon icon, String what, Runnable action) {
        Button button = new Button("", icon.node(14));
        button.getStyleClass().add("icon-button");
        button.setOnAction(event -> action.run());
        return Describe.control(button, what);
    }
}
