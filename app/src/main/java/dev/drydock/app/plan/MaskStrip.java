package dev.drydock.app.plan;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Says across the whole width that names and literals are replaced, and takes it back.
final class MaskStrip extends HBox {
    private static final Messages TEXTS = Messages.of(MaskStrip.class);

    MaskStrip(Runnable unmask) {
        super(12);
        getStyleClass().add("plan-masked");
        setAlignment(Pos.CENTER_LEFT);
        Label says = new Label(TEXTS.text("masked.long"), Icon.LOCK.node(14, "accent"));
        says.getStyleClass().addAll("strong", "code-size");
        says.setMinWidth(0);
        says.getStyleClass().add("may-be-cut");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button back = new Button(TEXTS.text("masked.back"));
        back.setId("plan-unmask");
        back.getStyleClass().add("small-button");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> unmask.run());
        Describe.quietly(back, TEXTS.text("masked.back"));
        getChildren().addAll(says, gap, back);
        show(false);
    }

    void show(boolean masked) {
        setVisible(masked);
        setManaged(masked);
    }
}
