package dev.drydock.app;

import static dev.drydock.app.WiredWindow.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Fixtures;
import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Destination;
import dev.drydock.core.audit.AuditFilter;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A profile of production becomes one of a test system, by keyboard: not without a reason.
@Tag("ui")
class LoweringFlowTest {
    private static final ConnectionProfile PROD = Fixtures.profile("harbour-eu", Environment.PROD, "db-1");

    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path home;

    @Test
    void reasonIsAskedForAndJournalledAndEscapeKeepsItSafe() throws Exception {
        try (WiredWindow window = WiredWindow.on(home, PROD, "none")) {
            window.visit(new Destination.Connections(Optional.of(PROD.id())));
            window.focus("Environment: TEST");
            robot.push(KeyCode.SPACE);
            robot.push(KeyCode.CONTROL, KeyCode.S);
            window.until("the question", says("Make harbour-eu less safe?"));
            assertThat(Toolkit.onFx(() -> owner(window).getId())).isEqualTo("reason");
            assertThat(window.sees(says("It no longer counts as production."))).isTrue();

            robot.push(KeyCode.ENTER);
            window.until("no reason, no change", says("Give a reason"));
            robot.push(KeyCode.ESCAPE);
            window.until("the question is gone", node -> "reason".equals(node.getId()) && !WiredWindow.shown(node));

            window.focus("Environment: TEST");
            robot.push(KeyCode.CONTROL, KeyCode.S);
            window.until("the question", says("Make harbour-eu less safe?"));
            robot.write("moved, ticket 4711", 0);
            robot.push(KeyCode.ENTER);
            window.until("it is stored", says("Saved"));
            assertThat(window.sees(says("Make harbour-eu less safe?"))).isFalse();
            try (Workspace left = window.left()) {
                assertThat(left.profiles().list())
                        .extracting(stored -> stored.profile().environment())
                        .containsExactly(Environment.TEST);
                assertThat(left.audit().list(AuditFilter.newest(10)))
                        .anySatisfy(
                                entry -> assertThat(entry.event().toString()).contains("moved, ticket 4711"));
            }
        }
    }

    private static Node owner(WiredWindow window) {
        return window.stage().getScene().getFocusOwner();
    }
}
