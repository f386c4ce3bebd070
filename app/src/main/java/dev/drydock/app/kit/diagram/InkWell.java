package dev.drydock.app.kit.diagram;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The colours of the style sheets for what is painted: a canvas knows no style classes. Takes no room.
///
/// @param <I> what colours are for
public final class InkWell<I extends Enum<I>> extends Pane {
    private final Class<I> kinds;
    private final Map<I, Region> wells;

    /// @param changed the theme did
    public InkWell(Class<I> kinds, Function<I, String> styleClass, Runnable changed) {
        this.kinds = kinds;
        this.wells = new EnumMap<>(kinds);
        setManaged(false);
        setMouseTransparent(true);
        for (I ink : kinds.getEnumConstants()) {
            Region well = new Region();
            well.getStyleClass().add(styleClass.apply(ink));
            well.backgroundProperty().subscribe((before, now) -> changed.run());
            wells.put(ink, well);
            getChildren().add(well);
        }
    }

    /// All colours of now.
    public Map<I, Color> colours() {
        Map<I, Color> colours = new EnumMap<>(kinds);
        wells.keySet().forEach(ink -> colours.put(ink, of(ink)));
        return colours;
    }

    public Color of(I ink) {
        Background background = Objects.requireNonNull(wells.get(ink)).getBackground();
        return background != null
                        && !background.getFills().isEmpty()
                        && background.getFills().getFirst().getFill() instanceof Color color
                ? color
                : Color.GRAY;
    }
}
