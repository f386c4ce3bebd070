package dev.drydock.app.panel.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Fixtures;
import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.theme.Theme;
import dev.drydock.core.connect.Environment;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class LeaveCardTest {
    private final Theme theme = Toolkit.start();

    @Test
    void harmlessWayHasTheFocusAndEscapeTakesIt() {
        Toolkit.onFx(() -> {
            ConnectionsStage panel = new ConnectionsStage()
                    .with(List.of(
                            Fixtures.profile("harbour-eu", Environment.PROD, "db-1"),
                            Fixtures.profile("harbour-st", Environment.STAGING, "db-2")))
                    .selected("harbour-eu");
            Stage window = shown(panel.view());
            Scene scene = window.getScene();
            TextField user = field(scene, "User");
            user.requestFocus();
            user.setText("ann");
            panel.select("harbour-st");
            assertThat(scene.getFocusOwner().getId()).isEqualTo("leave-stay");
            scene.getFocusOwner()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertThat(scene.getFocusOwner()).isEqualTo(user);
            assertThat(user.getText()).isEqualTo("ann");
            panel.select("harbour-st");
            ((Button) scene.lookup("#leave-discard")).fire();
            assertThat(user.getText()).isEqualTo("app_ro");
            assertThat(field(scene, "Name").getText()).isEqualTo("harbour-st");
            window.close();
            return true;
        });
    }

    @Test
    void mendingOneFieldDoesNotTakeTheFocusToTheNext() {
        Toolkit.onFx(() -> {
            ConnectionsStage panel = new ConnectionsStage()
                    .with(List.of(Fixtures.profile("harbour-eu", Environment.PROD, "db-1")))
                    .selected("harbour-eu");
            Stage window = shown(panel.view());
            Scene scene = window.getScene();
            field(scene, "Name").setText("");
            field(scene, "Port").setText("none");
            panel.saved();
            assertThat(scene.getFocusOwner()).isEqualTo(field(scene, "Name"));
            field(scene, "Name").setText("h");
            assertThat(scene.getFocusOwner()).isEqualTo(field(scene, "Name"));
            window.close();
            return true;
        });
    }

    private Stage shown(Node view) {
        Scene scene = new Scene(new StackPane(view), 1072, 724);
        theme.dress(scene, List.of(ConnectionsPanel.SHEET));
        Stage window = new Stage();
        window.setScene(scene);
        window.show();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return window;
    }

    private static TextField field(Scene scene, String name) {
        return scene.getRoot().lookupAll(".text-field").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
