package dev.drydock.app.panel.schema.erd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.ShellExhibits;
import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.theme.Theme;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class ErdPaneTest {
    private static final List<Stage> OPEN = new ArrayList<>();
    private static Theme theme;

    @BeforeAll
    static void toolkit() {
        theme = Toolkit.start();
    }

    @AfterEach
    void closeWindows() {
        Toolkit.onFx(() -> {
            OPEN.forEach(Stage::close);
            OPEN.clear();
            return true;
        });
    }

    private static Scene shown(ErdStage made) {
        Stage stage = new Stage();
        stage.setScene(
                ShellExhibits.scene(theme, Place.SCHEMA, made.card(816, 336), new Standing.Nowhere(), List.of()));
        stage.show();
        OPEN.add(stage);
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        return stage.getScene();
    }

    private static ErdStage harbour(Optional<Path> folder) {
        return ErdStage.of(HarbourErd.harbour(), Optional.of(HarbourErd.key("port_calls")), model -> {}, folder);
    }

    private static void press(Scene scene, KeyCode code) {
        scene.lookup("#erd-diagram")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void click(ErdSurface surface, Point2D place, int times) {
        Point2D at = surface.localToScene(place);
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            surface.fireEvent(new MouseEvent(
                    type,
                    at.getX(),
                    at.getY(),
                    at.getX(),
                    at.getY(),
                    MouseButton.PRIMARY,
                    times,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    true,
                    null));
        }
    }

    /// A point of the room where a table stands.
    private static Point2D place(ErdSurface surface, ElementKey key) {
        for (double y = 2; y < surface.getHeight(); y += 4) {
            for (double x = 2; x < surface.getWidth(); x += 4) {
                if (surface.at(x, y).equals(Optional.of(key))) {
                    return new Point2D(x, y);
                }
            }
        }
        throw new AssertionError(key + " is not in sight");
    }

    @Test
    void arrowKeysWalkOverTheTablesAndEnterOpensOne() {
        ErdStage made = Toolkit.onFx(() -> harbour(Optional.empty()));
        String spoken = Toolkit.onFx(() -> {
            Scene scene = shown(made);
            press(scene, KeyCode.RIGHT);
            press(scene, KeyCode.ENTER);
            return scene.lookup("#erd-diagram").getAccessibleText();
        });
        assertThat(made.opened).hasSize(1);
        assertThat(made.opened.getFirst().name()).isIn("cargo_items", "customs_holds", "invoices");
        assertThat(spoken).startsWith("Table " + made.opened.getFirst().name()).contains("refers to port_calls (id)");
    }

    @Test
    void doubleClickOpensATableSpacePutsItIntoFocusAndDistanceReachesFurther() {
        ErdStage made = Toolkit.onFx(() -> harbour(Optional.empty()));
        Toolkit.onFx(() -> {
            ErdSurface surface = (ErdSurface) shown(made).lookup("#erd-diagram");
            click(surface, place(surface, HarbourErd.key("cargo_items")), 2);
            press(OPEN.getFirst().getScene(), KeyCode.SPACE);
            return true;
        });
        assertThat(made.opened).containsExactly(HarbourErd.key("cargo_items"));
        assertThat(made.model.state().get().options().focus()).contains(HarbourErd.key("cargo_items"));
        Toolkit.onFx(() -> {
            ToggleButton all = (ToggleButton)
                    OPEN.getFirst().getScene().getRoot().lookupAll("#erd-distance .toggle-button").stream()
                            .filter(b -> ((ToggleButton) b).getText().equals("all"))
                            .findFirst()
                            .orElseThrow();
            all.fire();
            return true;
        });
        assertThat(made.model.state().get().options().distance()).isEqualTo(ErdOptions.ALL);
        assertThat(made.model.state().get().layout().orElseThrow().cards()).hasSize(9);
    }

    @Test
    void tableOfRelationsSaysTheSameAsThePicture() {
        ErdStage made = Toolkit.onFx(() -> harbour(Optional.empty()));
        int rows = Toolkit.onFx(() -> {
            Scene scene = shown(made);
            ((ToggleButton) scene.lookup("#erd-as-list")).fire();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return ((TableView<?>) scene.lookup("#erd-list")).getItems().size();
        });
        assertThat(rows)
                .isEqualTo(
                        made.model.state().get().layout().orElseThrow().wires().size());
    }

    @Test
    void everyNotationIsSaved(@TempDir Path folder) throws IOException {
        ErdStage made = Toolkit.onFx(() -> harbour(Optional.of(folder)));
        String told = Toolkit.onFx(() -> {
            Scene scene = shown(made);
            ((MenuButton) scene.lookup("#erd-export"))
                    .getItems().stream()
                            .filter(i -> String.valueOf(i.getText()).startsWith("Save"))
                            .forEach(MenuItem::fire);
            return ((Label) scene.lookup("#erd-told")).getText();
        });
        assertThat(told).isEqualTo("Saved diagram.puml");
        assertThat(Files.readString(folder.resolve("diagram.svg")))
                .startsWith("<svg")
                .contains("sensor_readings");
        assertThat(Files.readString(folder.resolve("diagram.mmd"))).startsWith("erDiagram");
        assertThat(Files.readString(folder.resolve("diagram.dbml"))).startsWith("Table ");
        assertThat(Files.readString(folder.resolve("diagram.puml"))).startsWith("@startuml");
        var image = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("diagram.png"))));
        var layout = made.model.state().get().layout().orElseThrow();
        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(2 * layout.width()));
        assertThat(image.getRGB(0, 0)).isNotEqualTo(0);
    }
}
