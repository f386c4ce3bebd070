package dev.drydock.app.panel.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Fixtures;
import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.theme.Theme;
import dev.drydock.core.connect.Environment;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class TabOrderTest {
    @Test
    void tabGoesThroughTheFormAsItIsRead() {
        Theme theme = Toolkit.start();
        List<String> names = Toolkit.onFx(() -> walk(theme));
        assertThat(names)
                .containsSubsequence(
                        "Import connections",
                        "Export all profiles, without their secrets",
                        "New connection",
                        "Filter by name or host",
                        "Connection profiles",
                        "Duplicate the profile, without its secrets",
                        "Database system",
                        "Paste a URL, a JDBC URL or a path",
                        "Name",
                        "Environment: PROD",
                        "Host",
                        "Port",
                        "Database",
                        "User",
                        "Password",
                        "Advanced",
                        "TLS",
                        "Trusted authorities (CA file)",
                        "Client certificate",
                        "Client key",
                        "SSH tunnel: Off",
                        "Safe mode",
                        "Commit",
                        "Connect",
                        "Statement",
                        "Most connections",
                        "Leak suspected after",
                        "Where its secrets are kept: Ask each time",
                        "Folder",
                        "Test connection");
    }

    private static List<String> walk(Theme theme) {
        ConnectionsStage stage = new ConnectionsStage()
                .with(List.of(Fixtures.profile("harbour-eu", Environment.PROD, "db-1")))
                .selected("harbour-eu");
        Scene scene = new Scene(new StackPane(stage.advanced(0)), 1072, 724);
        theme.dress(scene, List.of(ConnectionsPanel.SHEET));
        Stage window = new Stage();
        window.setScene(scene);
        window.show();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Node first = scene.getRoot().lookup(".button");
        first.requestFocus();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            names.add(String.valueOf(scene.getFocusOwner().getAccessibleText()));
            scene.getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
            if (scene.getFocusOwner().equals(first)) {
                break;
            }
        }
        window.close();
        return names;
    }
}
