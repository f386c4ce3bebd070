package dev.drydock.app.plan.chart.pen;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The colours of the style sheets for what is painted: a canvas knows no style classes. Takes no room.
public final class InkWell extends Pane {
    private final Map<Ink, Region> wells = new EnumMap<>(Ink.class);

    /// @param changed the theme did
    public InkWell(Runnable changed) {
        setManaged(false);
        setMouseTransparent(true);
        for (Ink ink : Ink.values()) {
            Region well = new Region();
            well.getStyleClass().add(ink.styleClass());
            well.backgroundProperty().subscribe((before, now) -> changed.run());
            wells.put(ink, well);
            getChildren().add(well);
        }
    }

    /// All colours of now.
    public Map<Ink, Color> colours() {
        Map<Ink, Color> colours = new EnumMap<>(Ink.class);
        wells.keySet().forEach(ink -> colours.put(ink, of(ink)));
        return colours;
    }

    public Color of(Ink ink) {
        Background background = Objects.requireNonNull(wells.get(ink)).getBackground();
        return background != null
                        && !background.getFills().isEmpty()
                        && background.getFills().getFirst().getFill() instanceof Color color
                ? color
                : Color.GRAY;
    }
}
