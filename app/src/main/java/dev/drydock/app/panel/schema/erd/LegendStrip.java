package dev.drydock.app.panel.schema.erd;

import dev.drydock.app.kit.diagram.InkWell;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.erd.Cardinality;
import dev.drydock.core.schema.erd.layout.Area;
import dev.drydock.core.schema.erd.picture.Ink;
import dev.drydock.core.schema.erd.picture.Sample;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What the marks at the ends of lines mean.
final class LegendStrip extends HBox {
    private static final Messages TEXTS = Messages.of(LegendStrip.class);
    private static final double WIDTH = 28;
    private static final double HEIGHT = 14;

    LegendStrip() {
        super(14);
        getStyleClass().add("erd-legend");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        for (Cardinality cardinality :
                new Cardinality[] {Cardinality.MANY_OR_NONE, Cardinality.EXACTLY_ONE, Cardinality.ONE_OR_NONE}) {
            getChildren().add(key(Optional.of(cardinality), ErdWords.word(cardinality)));
        }
        getChildren().add(key(Optional.empty(), TEXTS.text("inferredKey")));
    }

    private static Label key(Optional<Cardinality> mark, String words) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        StackPane box = new StackPane();
        InkWell<Ink> inks = new InkWell<>(Ink.class, ink -> "erd-ink-" + ink.id(), box::requestLayout);
        box.getChildren().addAll(inks, canvas);
        Runnable paint = () -> {
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.clearRect(0, 0, WIDTH, HEIGHT);
            Sample.paint(new CanvasPen(graphics, inks::of, new Area(0, 0, WIDTH, HEIGHT)), mark, WIDTH, HEIGHT / 2);
        };
        box.needsLayoutProperty().subscribe(paint);
        Label label = new Label(words, box);
        label.getStyleClass().addAll("muted", "small");
        label.setGraphicTextGap(6);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
