package dev.drydock.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.theme.Brightness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every exhibit in both themes: a picture in `app/target/gallery`, names on everything focusable, no text cut,
/// and for a handful the likeness to a picture that was judged by eye (`-Ddrydock.gallery.judge` stores new
/// ones).
@Tag("ui")
class GalleryTest {
    private static final Path JUDGED = Path.of("src", "test", "gallery");
    /// Mean difference of colour; the same scene on another machine moves a few edges only.
    private static final double TOLERANCE = 0.012;

    static List<Exhibit> exhibits() {
        return Gallery.exhibits();
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void looksAsJudged(Exhibit exhibit) {
        for (Brightness look : List.of(Brightness.LIGHT, Brightness.DARK)) {
            Picture picture = Gallery.render(exhibit, look);
            String file = Gallery.file(exhibit, look);
            picture.write(Gallery.FOLDER.resolve(file));
            Path judged = JUDGED.resolve(file);
            if (Boolean.getBoolean("drydock.gallery.judge") && Files.exists(judged)) {
                picture.write(judged);
            }
            if (Files.exists(judged)) {
                assertThat(picture.difference(Picture.read(judged)))
                        .as("%s against %s", Gallery.FOLDER.resolve(file).toAbsolutePath(), judged)
                        .isLessThan(TOLERANCE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void everythingFocusableHasAName(Exhibit exhibit) {
        assertThat(Gallery.inspect(exhibit, Inspection::withoutName)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void noTextIsCut(Exhibit exhibit) {
        assertThat(Gallery.inspect(exhibit, Inspection::truncated)).isEmpty();
    }
}
