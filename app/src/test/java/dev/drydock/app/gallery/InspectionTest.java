package dev.drydock.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.theme.Brightness;
import java.awt.image.BufferedImage;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The inspection finds what it looks for.
@Tag("ui")
class InspectionTest {
    private static final Exhibit PLANTED = new Exhibit("planted", "faults", theme -> {
        Label cut = new Label("a sentence that has no room");
        cut.setMaxWidth(60);
        return ShellExhibits.scene(theme, Place.QUERY, new VBox(new Button(), cut), new Standing.Nowhere(), List.of());
    });

    @Test
    void plantedNamelessButtonIsFound() {
        assertThat(Gallery.seen(PLANTED, Brightness.LIGHT).nameless())
                .singleElement()
                .asString()
                .startsWith("Button");
    }

    @Test
    void plantedCutTextIsFound() {
        assertThat(Gallery.seen(PLANTED, Brightness.LIGHT).cut())
                .singleElement()
                .asString()
                .contains("a sentence that has no room");
    }

    @Test
    void anotherThemeIsAnotherPicture() {
        Exhibit exhibit = Gallery.exhibits().getFirst();
        Picture light = Gallery.render(exhibit, Brightness.LIGHT);
        assertThat(light.difference(Gallery.render(exhibit, Brightness.DARK))).isGreaterThan(0.5);
        assertThat(light.difference(new Picture(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))))
                .isEqualTo(1);
    }
}
