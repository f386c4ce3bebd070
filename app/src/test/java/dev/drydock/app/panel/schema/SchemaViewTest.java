package dev.drydock.app.panel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.core.schema.ObjectName;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class SchemaViewTest {
    private static final List<Stage> OPEN = new ArrayList<>();

    @BeforeAll
    static void toolkit() {
        Toolkit.start();
    }

    @AfterEach
    void closeWindows() {
        Toolkit.onFx(() -> {
            OPEN.forEach(Stage::close);
            OPEN.clear();
            return true;
        });
    }

    @Test
    void objectOpenedFromElsewhereIsSelectedInTheTree() {
        assertThat(Toolkit.onFx(() -> {
                    SchemaTree tree = (SchemaTree)
                            shown(SchemaStage.object("open_calls")).getRoot().lookup(".schema-tree");
                    return tree.selected().map(ObjectName::name);
                }))
                .isEqualTo(Optional.of("open_calls"));
    }

    @Test
    void objectOpenedFromElsewhereIsSelectedAmongFilteredNames() {
        assertThat(Toolkit.onFx(() -> {
                    SchemaStage stage = SchemaStage.object("").filtered("calls", false);
                    Scene scene = shown(stage);
                    stage.model().choose(HarbourCatalog.harbour(false).find("open_calls"));
                    return ((SchemaTree) scene.getRoot().lookup(".schema-tree"))
                            .selected()
                            .map(ObjectName::name);
                }))
                .isEqualTo(Optional.of("open_calls"));
    }

    @Test
    void filterOverFiftyThousandNamesKeepsUpWithTyping() {
        SchemaStage stage = Toolkit.onFx(() -> SchemaStage.large(50_000));
        Scene scene = Toolkit.onFx(() -> shown(stage));
        List<Long> millis = new ArrayList<>();
        String typed = "s7.customer_orders_0391x";
        for (int round = 0; round < 3; round++) {
            millis.clear();
            for (int length = 1; length <= typed.length(); length++) {
                String by = typed.substring(0, length);
                millis.add(Toolkit.onFx(() -> {
                    long started = cpuNanos();
                    stage.model().filter(by);
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    return (cpuNanos() - started) / 1_000_000;
                }));
            }
        }
        System.getLogger("fluid")
                .log(System.Logger.Level.INFO, "filter over 50000 names, per keystroke: {0} ms", millis);
        assertThat(stage.model().state().get().found()).isEmpty();
        assertThat(millis).allSatisfy(each -> assertThat(each).isLessThan(500));
    }

    /// On a busy machine the toolkit also waits for a processor.
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Scene shown(SchemaStage stage) {
        Scene scene = new Scene((javafx.scene.Parent) stage.view(), 1_072, 724);
        Stage window = new Stage();
        OPEN.add(window);
        window.setScene(scene);
        window.show();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }
}
