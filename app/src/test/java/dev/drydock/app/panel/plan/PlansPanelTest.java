package dev.drydock.app.panel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.jobs.JobsViewModel;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.plan.chart.DiagramSurface;
import dev.drydock.app.plan.grid.StepGrid;
import dev.drydock.app.shell.Shell;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.plan.history.PlanHistory;
import dev.drydock.core.plan.history.Sighting;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The panel in the real window, under hands.
@Tag("ui")
class PlansPanelTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final Jobs jobs = new Jobs(2);
    private Workspace workspace;
    private Stage stage;
    private Shell shell;

    @BeforeEach
    void open() {
        var theme = Toolkit.start();
        workspace = ((WorkspaceOpening.Opened) Workspace.open(folder.resolve("home"))).workspace();
        FxThread fx = new FxThread();
        shell = Toolkit.onFx(() -> {
            PlansPanel panel = new PlansPanel(new PlansServices(
                    jobs,
                    work -> Thread.ofVirtual().start(work),
                    fx,
                    Dialects::planSource,
                    (owner, title, name) -> Optional.of(folder.resolve(name)),
                    () -> new PlanHistory(workspace.plans())));
            return new Shell(List.of(panel), new JobsViewModel(fx, id -> {}), theme);
        });
        stage = Toolkit.onFx(() -> {
            Stage made = new Stage();
            made.setScene(shell.scene(List.of()));
            made.show();
            made.requestFocus();
            shell.go(new Destination.Plans());
            return made;
        });
    }

    @AfterEach
    void close() {
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
        workspace.close();
        jobs.close();
    }

    private void await(String what, Supplier<Boolean> condition) {
        Awaitility.await(what).atMost(Duration.ofSeconds(15)).until(() -> Toolkit.onFx(condition));
    }

    private <T extends Node> T one(Class<T> type) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private boolean says(String text) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .anyMatch(node -> text.equals(((Labeled) node).getText()));
    }

    private void paste(String name) {
        Toolkit.onFx(
                () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, PlansStage.text(name))));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        await("the plan", () -> stage.getScene().getFocusOwner() instanceof StepGrid);
    }

    private void export(String word) {
        Toolkit.onFx(() -> {
            MenuItem item = one(MenuButton.class).getItems().stream()
                    .filter(each -> word.equals(each.getText()))
                    .findFirst()
                    .orElseThrow();
            if (item instanceof CheckMenuItem check) {
                check.setSelected(!check.isSelected());
            }
            item.fire();
            return true;
        });
    }

    private void saved(String file) {
        await(file, () -> says("Saved " + file));
    }

    @Test
    void planIsPastedWalkedAndTakenAway() throws Exception {
        paste("analyzed");
        assertThat(Toolkit.onFx(this::chosenNow)).startsWith("Node 5, Seq Scan on invoices i, level 5");
        robot.push(KeyCode.DOWN);
        await("the node below", () -> chosenNow().startsWith("Node 6, Index Scan"));
        robot.push(KeyCode.LEFT);
        await("its parent", () -> chosenNow().startsWith("Node 4, Nested Loop"));
        robot.push(KeyCode.LEFT);
        await("folded", () -> one(StepGrid.class).getItems().size() == 8);
        robot.push(KeyCode.RIGHT);
        await("unfolded", () -> one(StepGrid.class).getItems().size() == 10);
        double zoom =
                Toolkit.onFx(() -> one(DiagramSurface.class).zoomProperty().get());
        robot.push(KeyCode.MINUS);
        await("smaller", () -> one(DiagramSurface.class).zoomProperty().get() < zoom);
        Toolkit.onFx(() -> {
            metric("Buffers").fire();
            return true;
        });
        await("buffers", () -> one(StepGrid.class).getColumns().get(2).getText().startsWith("Self buffers"));
        export("Diagram as PNG");
        saved("plan.png");
        takeTexts();
        assertThat(Files.size(folder.resolve("plan.png"))).isGreaterThan(5_000);
        assertThat(Files.readString(folder.resolve("plan.svg")))
                .contains("port_calls pc using")
                .endsWith("</svg>\n");
        assertThat(Files.readString(folder.resolve("plan.json"))).contains("\"exclusiveMs\":412.7");
        assertThat(Files.readString(folder.resolve("plan.txt"))).contains("412.700");
        assertThat(Files.readString(folder.resolve("plan.md")))
                .contains("| 5 | Seq Scan on invoices i | 413 ms | 57 % |");
    }

    private void takeTexts() {
        export("Diagram as SVG");
        saved("plan.svg");
        export("Plan as JSON");
        saved("plan.json");
        export("Plan as text");
        saved("plan.txt");
        export("Plan as Markdown");
        saved("plan.md");
    }

    private String chosenNow() {
        return String.valueOf(one(DiagramSurface.class).getAccessibleText());
    }

    private ToggleButton metric(String word) {
        return one(SegmentedControl.class).getChildren().stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesAreReplacedInAllThatIsTakenAway() throws Exception {
        paste("analyzed");
        export("Replace names and literals");
        await("replaced", () -> chosenNow().contains("table_"));
        assertThat(Toolkit.onFx(() -> stage.getScene().lookup(".plan-masked").isVisible()))
                .isTrue();
        takeTexts();
        for (String name : List.of("plan.svg", "plan.json", "plan.txt", "plan.md")) {
            assertThat(Files.readString(folder.resolve(name)))
                    .as(name)
                    .doesNotContain("invoices")
                    .doesNotContain("port_calls")
                    .doesNotContain("overdue")
                    .contains("table_1");
        }
    }

    @Test
    void nodesAreFoundOneAfterTheOther() {
        paste("analyzed");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("seq scan");
        await("found", () -> says("1 of 3"));
        robot.push(KeyCode.ENTER);
        await("the next", () -> chosenNow().startsWith("Node 9,"));
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        await("the one before", () -> chosenNow().startsWith("Node 5,"));
        Toolkit.onFx(() -> {
            one(StepGrid.class).requestFocus();
            return true;
        });
        robot.push(KeyCode.N);
        await("the next from the grid", () -> chosenNow().startsWith("Node 9,"));
        robot.push(KeyCode.SHIFT, KeyCode.N);
        await("back from the grid", () -> chosenNow().startsWith("Node 5,"));
    }

    @Test
    void adviceIsReadCopiedAndLeadsToItsNode() {
        paste("analyzed");
        await("findings", () -> stage.getScene().lookup("#plan-findings").isVisible());
        robot.push(KeyCode.HOME);
        await("the root", () -> chosenNow().startsWith("Node 1, Sort"));
        robot.push(KeyCode.DIGIT5);
        await("the advice", () -> stage.getScene().lookup("#plan-advice") != null);
        Toolkit.onFx(() -> {
            all(Button.class, "Copy the statement: CREATE INDEX").getFirst().fire();
            all(Hyperlink.class, "#5 Seq Scan on invoices i").getFirst().fire();
            return true;
        });
        assertThat(Toolkit.onFx(() -> Clipboard.getSystemClipboard().getString()))
                .contains("CREATE INDEX CONCURRENTLY");
        export("Diagram as SVG");
        saved("plan.svg");
        robot.push(KeyCode.DIGIT1);
        await("its node", () -> chosenNow().startsWith("Node 5, Seq Scan on invoices i"));
        assertThat(Toolkit.onFx(this::chosenNow)).contains("heavy").contains("pieces of advice");
    }

    private <T extends Node> List<T> all(Class<T> type, String name) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .filter(node -> String.valueOf(node.getAccessibleText()).startsWith(name))
                .map(type::cast)
                .toList();
    }

    @Test
    void textWithoutPlanIsRefusedInWordsAndTheNextPasteIsRead() {
        Toolkit.onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "dear all, hello")));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        await("refused", () -> says("No plan in this text"));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        paste("damaged");
        await(
                "damage",
                () -> stage.getScene().getRoot().lookupAll(".plan-damage").stream()
                        .anyMatch(Node::isVisible));
        assertThat(Toolkit.onFx(this::chosenNow)).startsWith("Node 1, Nested Loop");
    }

    @Test
    void statementIsForgottenOnlyOnceTheQuestionIsAnswered() throws Exception {
        PlanHistory history = new PlanHistory(workspace.plans());
        history.seen(new Sighting(
                "",
                Dialects.byId("postgres").orElseThrow().syntax(),
                "select 1 from invoices",
                Instant.now(),
                PlansStage.looks(PlansStage.text("analyzed")).getFirst().measured()));
        Toolkit.onFx(() -> {
            shell.go(new Destination.Plans());
            return true;
        });
        await(
                "the statement",
                () -> button("seen-forget") != null && !button("seen-forget").isDisabled());
        press("seen-forget");
        await("the question", () -> says("Forget this statement?"));
        robot.push(KeyCode.ESCAPE);
        await("kept", () -> button("seen-forget").isFocused());
        assertThat(history.statements(Optional.empty(), 9)).hasSize(1);
        press("seen-forget");
        press("choice-go");
        await(
                "the field",
                () -> "plans-text".equals(stage.getScene().getFocusOwner().getId()));
        assertThat(history.statements(Optional.empty(), 9)).isEmpty();
    }

    private void press(String id) {
        Toolkit.onFx(() -> {
            button(id).requestFocus();
            button(id).fire();
            return true;
        });
    }

    private Button button(String id) {
        return (Button) stage.getScene().lookup("#" + id);
    }
}
