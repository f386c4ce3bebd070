package dev.drydock.app.panel.query;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.panel.query.tab.TabsViewModel;
import dev.drydock.app.panel.query.tab.TestProcess;
import dev.drydock.app.theme.Theme;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.workspace.DraftTab;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.core.workspace.store.StoreFaults;
import dev.drydock.testing.TestSecrets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;

/// Tabs over a real workspace whose work waits until the test lets it run, and may be refused.
final class KeptStage implements AutoCloseable {
    static final DbFault FULL = new DbFault.Refused(StoreFaults.DISK_FULL, "no space left", "53100");

    private final Theme theme = Toolkit.start();
    private final Queue<Runnable> store = new ArrayDeque<>();
    private final List<Stage> open = new ArrayList<>();
    private final Path home;
    private final Workspace workspace;

    /// Why the workspace cannot be had now.
    Optional<DbFault> refusing = Optional.empty();

    KeptStage(Path home) {
        this.home = home;
        if (!(Workspace.open(home) instanceof WorkspaceOpening.Opened opened)) {
            throw new IllegalStateException("no workspace");
        }
        workspace = opened.workspace();
    }

    @Override
    public void close() {
        Toolkit.onFx(() -> {
            open.forEach(Stage::close);
            return true;
        });
        workspace.close();
    }

    /// A tab of an earlier run.
    DraftTab kept(String text, int caret) {
        return read(() -> {
            DraftTab tab = workspace.drafts().open("", "kept");
            workspace.drafts().typed(tab.id(), text, caret);
            workspace.drafts().flush();
            return tab;
        });
    }

    TabsViewModel started() {
        TabsViewModel tabs = tabs();
        tabs.start(() -> {});
        work();
        return tabs;
    }

    TabsViewModel tabs() {
        return new TabsViewModel(services(), number -> "query " + number);
    }

    QueryServices services() {
        return new QueryServices(
                Jobs.inline(),
                new QueryServices.Threads(Runnable::run, Runnable::run, store::add),
                TestSecrets.inMemory(),
                () -> {
                    if (refusing.isPresent()) {
                        throw new FaultException(refusing.get());
                    }
                    return workspace;
                },
                TestProcess.sessions(() -> {
                    throw new IllegalStateException("nothing runs here");
                }),
                id -> Optional.empty(),
                TestProcess.plans(),
                place -> {});
    }

    /// Lets the store do what waits for it.
    void work() {
        for (Runnable next = store.poll(); next != null; next = store.poll()) {
            next.run();
        }
    }

    Scene shown(TabsViewModel tabs) {
        return scene(new QueryView(tabs, QueryCommands.of(tabs, action -> {}), new FxThread()));
    }

    Scene scene(javafx.scene.Parent root) {
        Stage stage = new Stage();
        open.add(stage);
        Scene made = new Scene(root, 1_000, 700);
        theme.dress(made, List.of());
        stage.setScene(made);
        stage.show();
        layout(stage.getScene());
        return stage.getScene();
    }

    static void layout(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    static CodeArea area(Scene scene) {
        layout(scene);
        return (CodeArea) scene.getRoot().lookup(".sql-area");
    }

    static boolean says(Scene scene, String words) {
        layout(scene);
        return scene.getRoot().lookupAll("*").stream()
                .anyMatch(node -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().contains(words));
    }

    static void press(Scene scene, String words) {
        layout(scene);
        scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    String stored(TabViewModel tab) {
        return stored(list().stream()
                .filter(draft -> draft.title().equals(tab.draft().title()))
                .findFirst()
                .orElseThrow()
                .id());
    }

    String stored(String id) {
        return read(() -> workspace.drafts().text(id).orElseThrow());
    }

    List<DraftTab> list() {
        return read(() -> workspace.drafts().list());
    }

    void flush() {
        read(() -> {
            workspace.drafts().flush();
            return true;
        });
    }

    void forgetAllDrafts() {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + home.resolve("workspace.db"));
                var statement = connection.createStatement()) {
            statement.execute("delete from draft");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Reading<T> {
        T get() throws FaultException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.get();
        } catch (FaultException e) {
            throw new IllegalStateException(e.fault().toString(), e);
        }
    }
}
