package dev.drydock.app.panel.query.explain;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.tab.PlanControl;
import dev.drydock.app.plan.PlanChooser;
import dev.drydock.app.words.Messages;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// At the head of the plan tab: what stands beside the plan, which of several it is, and the statement
/// measured.
final class PlanTools extends HBox {
    private static final Messages TEXTS = Messages.of(PlanTools.class);

    private final ToggleButton statement =
            toggle("plan-statement", Icon.FILE, TEXTS.text("tools.statement"), TEXTS.text("tools.statement.long"));
    private final ToggleButton editor =
            toggle("plan-editor", Icon.QUERY, TEXTS.text("tools.editor"), TEXTS.text("tools.editor.long"));
    private final Button measure = new Button("", Icon.REFRESH.node(14));
    private final PlanChooser chooser;

    PlanTools(PlanControl plans, BooleanProperty editorShown) {
        super(8);
        setAlignment(Pos.CENTER_RIGHT);
        statement.setSelected(true);
        statement.disableProperty().bind(editorShown);
        editor.selectedProperty().bindBidirectional(editorShown);
        measure.setId("plan-measure");
        measure.getStyleClass().add("small-button");
        measure.setMinWidth(Region.USE_PREF_SIZE);
        measure.disableProperty().bind(plans.idle().map(idle -> !idle));
        measure.setOnAction(event -> plans.again(true));
        chooser = new PlanChooser(plans.sight()::choose);
        getChildren().addAll(chooser, statement, editor, measure);
        for (Node node : List.of(statement, editor, measure)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        plans.sight().state().subscribe(this::show);
    }

    /// Whether the statement is to stand beside its plan.
    ReadOnlyBooleanProperty statement() {
        return statement.selectedProperty();
    }

    private void show(PlanShown state) {
        boolean shown = state instanceof PlanShown.Shown;
        boolean own = state.about().filter(of -> of.session().isEmpty()).isPresent();
        statement.setVisible(shown && own);
        editor.setVisible(shown);
        measure.setVisible(shown);
        if (state instanceof PlanShown.Shown now) {
            chooser.show(now.at(), now.looks().size());
            boolean ran = now.subject().analyze();
            String word = TEXTS.text(!own ? "tools.refresh" : ran ? "tools.again" : "tools.analyze");
            measure.setText(word);
            measure.setGraphic((ran || !own ? Icon.REFRESH : Icon.RUN).node(14));
            Describe.control(measure, TEXTS.text(own ? "tools.analyze.long" : "tools.refresh.long"));
        } else {
            chooser.none();
        }
    }

    private static ToggleButton toggle(String id, Icon icon, String word, String what) {
        ToggleButton button = new ToggleButton(word, icon.node(14));
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return Describe.control(button, what);
    }
}
