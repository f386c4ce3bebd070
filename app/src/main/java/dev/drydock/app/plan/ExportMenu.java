package dev.drydock.app.plan;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

/// What can be taken away of a plan, and whether names go with it.
final class ExportMenu extends MenuButton {
    private static final Messages TEXTS = Messages.of(ExportMenu.class);

    ExportMenu(PlanViewModel model, PlanTaking taking) {
        super(TEXTS.text("export"), Icon.UPLOAD.node(14));
        setId("plan-export");
        getStyleClass().add("small-button");
        setMinWidth(Region.USE_PREF_SIZE);
        Describe.control(this, TEXTS.text("export.long"));
        ObservableValue<Boolean> waits =
                Bindings.createBooleanBinding(() -> model.takeable().isEmpty(), model.state(), model.maskWanted());
        for (PlanTaking.Kind kind : PlanTaking.Kind.values()) {
            MenuItem item = new MenuItem(PlanTaking.word(kind));
            item.setOnAction(event -> taking.save(kind));
            item.disableProperty().bind(waits);
            getItems().add(item);
        }
        MenuItem copy = new MenuItem(TEXTS.text("export.copy"));
        copy.setOnAction(event -> taking.copyForTicket());
        copy.disableProperty().bind(waits);
        CheckMenuItem mask = new CheckMenuItem(TEXTS.text("export.mask"));
        mask.setOnAction(event -> model.mask(mask.isSelected()));
        model.maskWanted().subscribe(mask::setSelected);
        getItems().addAll(new SeparatorMenuItem(), copy, new SeparatorMenuItem(), mask);
    }
}
