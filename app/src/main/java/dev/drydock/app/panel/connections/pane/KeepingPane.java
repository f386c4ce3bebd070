package dev.drydock.app.panel.connections.pane;

import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.panel.connections.form.FormViewModel;
import dev.drydock.app.panel.connections.state.ConnectionsState.Choice;
import dev.drydock.app.panel.connections.state.ConnectionsState.Keeping;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.app.words.Messages;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where the secrets of the profile are kept. A place that cannot be used is off, with the reason below.
final class KeepingPane extends VBox {
    private static final Messages WORDS = Messages.of(KeepingPane.class);

    private final FormViewModel model;
    private final SegmentedControl<Choice> control;
    private final List<Choice> choices;
    private final Label hint = new Label();
    private final Label whyNot = new Label();

    KeepingPane(Inputs inputs, FormViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("advanced-section");
        choices = model.beside().fixed(Pick.KEEPING);
        control = inputs.segments(Pick.KEEPING, WORDS.text("section.keeping"));
        Label title = new Label(WORDS.text("section.keeping"));
        title.getStyleClass().add("strong");
        for (Label label : List.of(hint, whyNot)) {
            label.getStyleClass().addAll("small", "muted");
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        getChildren().addAll(title, control, hint, whyNot);
        inputs.onShow(this::draw);
    }

    private void draw(Form form) {
        List<Keeping> keepings = model.beside().keepings();
        for (Choice choice : choices) {
            boolean usable = keepings.stream()
                    .noneMatch(keeping -> keeping.id().equals(choice.id())
                            && !keeping.whyNot().isEmpty());
            control.button(choice)
                    .setDisable(!usable && !form.pick(Pick.KEEPING).equals(choice.id()));
        }
        hint.setText(keepings.stream()
                .filter(keeping -> keeping.id().equals(form.pick(Pick.KEEPING)))
                .map(Keeping::hint)
                .collect(Collectors.joining()));
        whyNot.setText(keepings.stream()
                .filter(keeping -> !keeping.whyNot().isEmpty())
                .map(keeping -> WORDS.text("keeping.whyNot", keeping.word(), keeping.whyNot()))
                .collect(Collectors.joining("\n")));
        Inputs.show(hint, !hint.getText().isEmpty());
        Inputs.show(whyNot, !whyNot.getText().isEmpty());
    }
}
