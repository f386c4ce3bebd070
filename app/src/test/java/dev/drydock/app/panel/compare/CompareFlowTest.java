package dev.drydock.app.panel.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.PanelWindow;
import dev.drydock.core.audit.AuditFilter;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two real databases from the choice to "both are the same".
@Tag("ui")
@Tag("server")
class CompareFlowTest {
    @TempDir
    Path home = Path.of("");

    private static void run(TestDatabase database, String... statements) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void differ(TestDatabase a, TestDatabase b) throws SQLException {
        run(
                a,
                "create table ships (id integer primary key, call_sign varchar(12), port text)",
                "create table old_berths (id integer)",
                "insert into old_berths values (1)",
                "insert into ships values (1, 'DKAB', 'Kiel')");
        run(
                b,
                "create table ships (id integer primary key, call_signs varchar(12), port text)",
                "create table berths (id bigint primary key, code text not null)",
                "create view kiel as select id from ships where port = 'Kiel'");
    }

    private static String value(TestDatabase database, String query) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static void fire(PanelWindow window, String id) {
        window.await(
                "the button " + id,
                () -> window.all(ButtonBase.class).stream()
                        .anyMatch(each -> id.equals(each.getId()) && !each.isDisabled()));
        Toolkit.onFx(() -> {
            window.all(ButtonBase.class).stream()
                    .filter(each -> id.equals(each.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    private static void choose(PanelWindow window, String id, String name) {
        Toolkit.onFx(() -> {
            window.all(MenuButton.class).stream()
                    .filter(each -> id.equals(each.getId()))
                    .flatMap(each -> each.getItems().stream())
                    .filter(item -> name.equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    private static void press(PanelWindow window, String words) {
        Toolkit.onFx(() -> {
            window.all(ButtonBase.class).stream()
                    .filter(each -> words.equals(each.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    private static void toggle(PanelWindow window, String row) {
        window.await("the row " + row, () -> box(window, row).isPresent());
        Toolkit.onFx(() -> {
            box(window, row).orElseThrow().fire();
            return true;
        });
    }

    private static Optional<CheckBox> box(PanelWindow window, String row) {
        return window.all(CheckBox.class).stream()
                .filter(each -> ("Carry out " + row).equals(each.getAccessibleText()))
                .findFirst();
    }

    @Test
    void twoDatabasesBecomeTheSameButForWhatWasLeftOut() throws Exception {
        try (TestDatabase a = TestServers.postgres();
                TestDatabase b = TestServers.postgres();
                PanelWindow window = new PanelWindow(home)) {
            differ(a, b);
            window.know(a.profile(), Optional.of(a.secret()));
            window.know(b.profile(), Optional.of(b.secret()));
            window.visit(new Destination.Compare(Optional.of(a.profile().id())));
            window.await(
                    "the profiles",
                    () -> window.all(MenuButton.class).stream()
                            .anyMatch(each -> "compare-after".equals(each.getId())
                                    && each.getItems().size() > 2));
            choose(window, "compare-after", b.database());
            fire(window, "compare-go");
            window.awaitWords("differences chosen");

            window.awaitWords("Renamed, or removed and added?");
            Toolkit.onFx(() -> {
                window.all(ButtonBase.class).stream()
                        .filter(each -> each.getStyleClass().contains("rename-accept"))
                        .findFirst()
                        .orElseThrow()
                        .fire();
                return true;
            });
            window.awaitWords("accepted");
            toggle(window, "old_berths");
            fire(window, "compare-apply");
            fire(window, "apply-yes");
            window.awaitWords("Done: every statement is applied");
            fire(window, "apply-close");
            window.awaitWords("0 of");

            assertThat(value(a, "select call_signs from ships")).isEqualTo("DKAB");
            assertThat(value(a, "select count(*) from kiel")).isEqualTo("1");
            assertThat(value(a, "select to_regclass('berths')")).isEqualTo("berths");
            assertThat(value(a, "select to_regclass('old_berths')")).isEqualTo("old_berths");

            toggle(window, "old_berths");
            press(window, "Script");
            fire(window, "script-count");
            window.awaitWords("old_berths: 1 rows");
            fire(window, "compare-apply");
            fire(window, "apply-yes");
            window.awaitWords("Done: every statement is applied");
            fire(window, "apply-close");
            window.awaitWords("Both are the same");

            assertThat(value(a, "select to_regclass('old_berths')")).isNull();
            assertThat(window.workspace().audit().list(new AuditFilter("", "", Optional.empty(), Long.MAX_VALUE, 100)))
                    .filteredOn(each -> each.event().action().equals("schema.apply.end"))
                    .extracting(each -> each.event().outcome())
                    .containsExactly("done", "done");
        }
    }
}
