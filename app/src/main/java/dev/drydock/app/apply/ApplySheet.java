package dev.drydock.app.apply;

import dev.drydock.app.apply.ApplyState.Asking;
import dev.drydock.app.apply.ApplyState.Ended;
import dev.drydock.app.apply.ApplyState.Failed;
import dev.drydock.app.apply.ApplyState.Idle;
import dev.drydock.app.apply.ApplyState.Running;
import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.sheet.Veil;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.GuardText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.guard.Rule;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.schema.apply.ApplyPlan;
import dev.drydock.core.schema.apply.ApplyReport;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Lies over a panel while a script is asked about, runs, or has ended. Escape leaves the question.
public final class ApplySheet extends Veil {
    private static final Messages TEXTS = Messages.of(ApplySheet.class);
    private static final double MOST_HEIGHT = 340;

    private final ApplyViewModel model;
    private final VBox sheet = new VBox(14);
    private final StatementList list = new StatementList();

    public ApplySheet(ApplyViewModel model) {
        super(model::leave);
        this.model = model;
        sheet.getStyleClass().addAll("overlay-sheet", "apply-sheet");
        sheet.setMaxSize(720, Region.USE_PREF_SIZE);
        getStyleClass().add("apply-veil");
        getStylesheets().add(ApplySheet.class.getResource("apply.css").toExternalForm());
        setAlignment(Pos.CENTER);
        getChildren().add(sheet);
        model.state().subscribe(this::show);
    }

    private void show(ApplyState state) {
        switch (state) {
            case Idle() -> uncover();
            case Asking asking -> asking(asking);
            case Running running -> running(running);
            case Ended ended -> ended(ended);
            case Failed(var profile, var title, var why) -> {
                cover();
                Button close = button(TEXTS.text("apply.close"), model::leave);
                sheet.getChildren().setAll(head(profile, title), new FaultPane(FaultText.of(why), List.of(close)));
                close.requestFocus();
            }
        }
    }

    private void asking(Asking asking) {
        cover();
        list.plan(asking.plan().statements(), List.of());
        Button copy = button(TEXTS.text("apply.copy"), () -> copy(asking.plan()));
        copy.setGraphic(Icon.COPY.node(14));
        Button no = button(asking.refused() ? TEXTS.text("apply.understood") : TEXTS.text("apply.no"), model::leave);
        sheet.getChildren().setAll(head(asking.profile(), asking.title()), why(asking), scroll());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, copy, gap, no);
        row.setAlignment(Pos.CENTER_RIGHT);
        if (asking.refused()) {
            sheet.getChildren().add(row);
            no.requestFocus();
            return;
        }
        int count = (int) asking.plan().statements().stream()
                .filter(each -> each.step().isPresent())
                .count();
        String act = count == 1
                ? TEXTS.text("apply.run.one", asking.profile().name())
                : TEXTS.text("apply.run.many", count, asking.profile().name());
        Consent consent = new Consent(asking, act, model::agree);
        boolean prod = asking.profile().environment() == Environment.PROD;
        consent.yes().getStyleClass().add(prod ? "danger" : "accent");
        row.getChildren().add(consent.yes());
        sheet.getChildren().addAll(consent, row);
        consent.focusFirst(no);
    }

    private static Node why(Asking asking) {
        List<Rule> rules = asking.plan().statements().stream()
                .map(each -> each.verdict())
                .filter(verdict -> asking.refused()
                        ? verdict instanceof Verdict.Refused
                        : verdict instanceof Verdict.NeedsConfirmation)
                .map(ApplySheet::rule)
                .distinct()
                .toList();
        VBox lines = new VBox(4);
        rules.forEach(rule -> {
            Label line = new Label(GuardText.sentence(rule), Icon.WARNING.node(14, "warning"));
            line.getStyleClass().add("apply-why");
            line.setWrapText(true);
            lines.getChildren().add(line);
        });
        if (asking.refused()) {
            Label cure = new Label(TEXTS.text("apply.refused"));
            cure.setWrapText(true);
            cure.setMinHeight(Region.USE_PREF_SIZE);
            lines.getChildren().add(cure);
        }
        lines.setManaged(!lines.getChildren().isEmpty());
        return lines;
    }

    private static Rule rule(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed() -> Rule.READ_ONLY_SESSION;
            case Verdict.NeedsConfirmation asked -> asked.rule();
            case Verdict.Refused(var rule) -> rule;
        };
    }

    private void running(Running running) {
        cover();
        int all = running.plan().statements().size();
        ProgressBar bar = new ProgressBar(all == 0 ? 1 : (double) running.done() / all);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("job-bar");
        bar.setAccessibleText(TEXTS.text("apply.progress", running.done(), all));
        Label at = new Label(TEXTS.text("apply.progress", running.done(), all));
        Button stop = button(TEXTS.text("apply.stop"), model::stop);
        stop.setGraphic(Icon.STOP.node(14));
        HBox row = new HBox(8, at, grow(), stop);
        row.setAlignment(Pos.CENTER_LEFT);
        sheet.getChildren().setAll(head(running.profile(), running.title()), bar, row);
        stop.requestFocus();
    }

    private void ended(Ended ended) {
        cover();
        ApplyReport report = ended.report();
        list.plan(report.plan().statements(), report.fates());
        sheet.getChildren().setAll(head(ended.profile(), ended.title()), verdict(report));
        report.why().ifPresent(why -> sheet.getChildren().add(new FaultPane(FaultText.of(why), List.of())));
        report.unwritten()
                .ifPresent(why -> sheet.getChildren()
                        .add(line(
                                TEXTS.text("apply.unwritten", FaultText.of(why).line()), Icon.WARNING, "warning")));
        Button close = button(TEXTS.text("apply.close"), model::leave);
        close.setId("apply-close");
        HBox row = new HBox(8, grow(), close);
        sheet.getChildren().addAll(scroll(), row);
        close.requestFocus();
    }

    private static Label verdict(ApplyReport report) {
        if (report.whole()) {
            return line(TEXTS.text("apply.done"), Icon.DONE, "success");
        }
        String words = report.none() ? TEXTS.text("apply.none") : TEXTS.text("apply.some");
        return line(report.cancelled() ? TEXTS.text("apply.stopped", words) : words, Icon.WARNING, "warning");
    }

    private static Label line(String words, Icon icon, String tone) {
        Label label = new Label(words, icon.node(16, tone));
        label.getStyleClass().add("apply-why");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static HBox head(ConnectionProfile profile, String words) {
        Label title = new Label(words);
        title.getStyleClass().add("apply-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        HBox head = new HBox(10, Badge.of(EnvironmentLook.of(profile.environment())), title);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ScrollPane scroll() {
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        list.heightProperty()
                .subscribe(high -> scroll.setPrefViewportHeight(Math.min(MOST_HEIGHT, high.doubleValue())));
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private static void copy(ApplyPlan plan) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, plan.text() + ";\n"));
    }

    private static Region grow() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Button button(String words, Runnable action) {
        Button button = new Button(words);
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return Describe.quietly(button, words);
    }
}
