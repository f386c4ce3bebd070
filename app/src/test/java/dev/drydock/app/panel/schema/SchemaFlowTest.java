package dev.drydock.app.panel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.PanelWindow;
import dev.drydock.core.audit.AuditFilter;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user changes from the object browser, on a real server.
@Tag("ui")
@Tag("server")
class SchemaFlowTest {
    @TempDir
    private Path home;

    @Test
    void commentIsWrittenThroughTheGuardAndJournalled() throws Exception {
        try (TestDatabase database = database();
                PanelWindow window = new PanelWindow(home)) {
            ConnectionProfile staging = database.profile().in(Environment.STAGING);
            open(window, database, staging);
            press(window, "edit-comment");
            type(window, "comment-text", "Everything that floats, it's said");
            press(window, "comment-review");
            window.awaitWords("COMMENT ON TABLE \"public\".\"ships\" IS 'Everything that floats, it''s said'");
            press(window, "apply-yes");
            window.awaitWords("Done: every statement is applied");
            press(window, "apply-close");
            window.awaitWords("Everything that floats, it's said");
            assertThat(text(database, "select obj_description('ships'::regclass)"))
                    .isEqualTo("Everything that floats, it's said");
            assertThat(window.workspace().audit().list(new AuditFilter("", "", Optional.empty(), Long.MAX_VALUE, 100)))
                    .anyMatch(entry -> entry.event().statement().contains("COMMENT ON TABLE"));
        }
    }

    @Test
    void lockedProductionRefusesWhatIsDrafted() throws Exception {
        try (TestDatabase database = database();
                PanelWindow window = new PanelWindow(home)) {
            open(window, database, database.profile().in(Environment.PROD));
            press(window, "edit-comment");
            type(window, "comment-text", "never written");
            press(window, "comment-review");
            window.awaitWords("Nothing was sent");
            assertThat(Toolkit.onFx(() -> find(window, "apply-yes"))).isEmpty();
            assertThat(text(database, "select coalesce(obj_description('ships'::regclass), '')"))
                    .isEmpty();
        }
    }

    @Test
    void columnIsRenamedInTheFormWithItsRowsAndOneIsAdded() throws Exception {
        try (TestDatabase database = database();
                PanelWindow window = new PanelWindow(home)) {
            open(window, database, database.profile());
            press(window, "change-table");
            type(window, "column-name-tons", "gross tons");
            window.awaitWords("RENAME COLUMN \"tons\" TO \"gross tons\"");
            press(window, "draft-add-column");
            window.awaitWords("ADD COLUMN \"column\" text");
            press(window, "draft-undo");
            press(window, "draft-add-column");
            type(window, "column-type-column", "integer");
            window.awaitWords("ADD COLUMN \"column\" integer");
            press(window, "draft-review");
            press(window, "apply-yes");
            window.awaitWords("Done: every statement is applied");
            press(window, "apply-close");
            window.awaitWords("Columns");
            assertThat(text(database, "select sum(\"gross tons\") || '|' || count(\"column\") from ships"))
                    .isEqualTo("70|0");
        }
    }

    @Test
    void diagramShowsTheNeighboursOfATableAndTheKeyboardOpensOne() throws Exception {
        try (TestDatabase database = database();
                PanelWindow window = new PanelWindow(home)) {
            try (Connection open = database.connection();
                    var statement = open.createStatement()) {
                statement.execute("create table voyages (id int primary key, ship_id int references ships)");
            }
            open(window, database, database.profile());
            window.await("the parts of the page", () -> part(window, "Diagram").isPresent());
            Toolkit.onFx(() -> {
                part(window, "Diagram").orElseThrow().fire();
                return true;
            });
            window.awaitWords("Around ships");
            window.await("the neighbour", () -> spoken(window).contains("voyages (ship_id)"));
            assertThat(Toolkit.onFx(() -> spoken(window)))
                    .startsWith("Table ships")
                    .contains("refers to ships (id)");
            for (KeyCode arrow : List.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN)) {
                if (!Toolkit.onFx(() -> spoken(window)).startsWith("Table voyages")) {
                    key(window, arrow);
                }
            }
            key(window, KeyCode.ENTER);
            window.awaitWords("Around voyages");
            window.await("the page of it", () -> spoken(window).startsWith("Table voyages"));
        }
    }

    private static Optional<ToggleButton> part(PanelWindow window, String word) {
        return window.all(ToggleButton.class).stream()
                .filter(button -> word.equals(button.getText()))
                .findFirst();
    }

    /// FX thread.
    private static String spoken(PanelWindow window) {
        return find(window, "erd-diagram").map(Node::getAccessibleText).orElse("");
    }

    private static void key(PanelWindow window, KeyCode code) {
        Toolkit.onFx(() -> {
            find(window, "erd-diagram")
                    .orElseThrow()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
    }

    private static TestDatabase database() throws Exception {
        TestDatabase database = TestServers.postgres();
        try (Connection open = database.connection();
                var statement = open.createStatement()) {
            statement.execute(
                    "create table ships (id int primary key, tons int); insert into ships values (1, 30), (2, 40)");
        }
        return database;
    }

    private static String text(TestDatabase database, String sql) throws Exception {
        try (Connection open = database.connection();
                var statement = open.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void open(PanelWindow window, TestDatabase database, ConnectionProfile profile) {
        window.know(profile, Optional.of(database.secret()));
        window.visit(new Destination.Schema(
                Optional.of(profile.id()), Optional.of(new Destination.ObjectPath("public", "ships"))));
    }

    private static Optional<Node> find(PanelWindow window, String id) {
        return window.all(Node.class).stream()
                .filter(node -> id.equals(node.getId()) && !node.isDisabled())
                .findFirst();
    }

    private static void press(PanelWindow window, String id) {
        window.await("a button " + id, () -> find(window, id).isPresent());
        Toolkit.onFx(() -> {
            ((Button) find(window, id).orElseThrow()).fire();
            return true;
        });
    }

    private static void type(PanelWindow window, String id, String text) {
        window.await("a field " + id, () -> find(window, id).isPresent());
        Toolkit.onFx(() -> {
            TextInputControl field = (TextInputControl) find(window, id).orElseThrow();
            field.setText(text);
            if (field instanceof TextField line) {
                line.fireEvent(new ActionEvent());
            }
            return true;
        });
    }
}
