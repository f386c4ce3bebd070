package dev.drydock.app.gallery;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.drydock.app.theme.Brightness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
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
    void isNamedWholeAndAsJudged(Exhibit exhibit) {
        Gallery.Seen light = Gallery.seen(exhibit, Brightness.LIGHT);
        Gallery.Seen dark = Gallery.seen(exhibit, Brightness.DARK);
        assertSoftly(softly -> {
            softly.assertThat(light.nameless()).as("focusable without a name").isEmpty();
            softly.assertThat(light.cut()).as("cut texts").isEmpty();
            likeJudged(softly, light.picture(), Gallery.file(exhibit, Brightness.LIGHT));
            likeJudged(softly, dark.picture(), Gallery.file(exhibit, Brightness.DARK));
        });
    }

    private static void likeJudged(SoftAssertions softly, Picture picture, String file) {
        picture.write(Gallery.FOLDER.resolve(file));
        Path judged = JUDGED.resolve(file);
        if (Boolean.getBoolean("drydock.gallery.judge") && Files.exists(judged)) {
            picture.write(judged);
        }
        if (Files.exists(judged)) {
            softly.assertThat(picture.difference(Picture.read(judged)))
                    .as("%s against %s", Gallery.FOLDER.resolve(file).toAbsolutePath(), judged)
                    .isLessThan(TOLERANCE);
        }
    }
}
