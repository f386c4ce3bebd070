package dev.drydock.app.panel.query;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.ask.Question;
import dev.drydock.app.panel.query.ask.RunPlan;
import dev.drydock.app.panel.query.explain.AftermathList;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.words.GuardText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A question before something happens: what exactly will run, where, and why it is asked. The command that
/// leaves the question is Escape.
final class QuestionCard extends VBox {
    private static final Messages TEXTS = QueryWords.TEXTS;
    private static final int LISTED = 20;
    private static final int MOST_HEIGHT = 280;

    private final TabViewModel tab;
    private final Runnable close;
    private final List<Label> rows = new ArrayList<>();
    private final List<Label> texts = new ArrayList<>();
    private final AftermathList aftermath = new AftermathList();
    private Optional<Question.MayRun> asked = Optional.empty();
    private Optional<Consent> consent = Optional.empty();
    private Runnable first = () -> {};

    /// @param close closes the tab without asking again
    QuestionCard(TabViewModel tab, Question question, Runnable close) {
        this.tab = tab;
        this.close = close;
        getStyleClass().addAll("overlay-sheet", "question-card");
        setMaxSize(620, Region.USE_PREF_SIZE);
        switch (question) {
            case Question.MayRun may -> {
                asked = Optional.of(may);
                mayRun(may);
            }
            case Question.Refused refused -> refused(refused);
            case Question.MayClose may -> mayClose(may);
        }
    }

    void focusFirst() {
        first.run();
    }

    private void mayRun(Question.MayRun may) {
        Optional<ConnectionProfile> profile = tab.state().get().profile();
        String name = profile.map(ConnectionProfile::name).orElse("");
        head(title(may, name));
        statements(may.risky().stream().map(Question.Asked::item).toList());
        if (may.aftermath().isPresent()) {
            getChildren().add(aftermath);
        }
        String act = act(may, name);
        consent = Optional.of(new Consent(tab, may, act));
        getChildren().add(consent.get());
        boolean prod = profile.filter(p -> p.environment() == Environment.PROD).isPresent();
        consent.get().yes().getStyleClass().add(prod ? "danger" : "accent");
        buttons(consent.get().yes());
        first = consent.get()::focusFirst;
        update(may);
    }

    private static String title(Question.MayRun may, String name) {
        if (may.aftermath().isPresent()) {
            return TEXTS.text("ask.measure", name);
        }
        return may.all() == 1 ? TEXTS.text("ask.one", name) : TEXTS.text("ask.many", may.all(), name);
    }

    private static String act(Question.MayRun may, String name) {
        if (may.aftermath().isPresent()) {
            return TEXTS.text("ask.measure.run", name);
        }
        return may.all() == 1 ? TEXTS.text("ask.run.one", name) : TEXTS.text("ask.run.many", may.all(), name);
    }

    /// The same question, further on. False: it is another one.
    boolean update(Question question) {
        if (!(question instanceof Question.MayRun may)
                || !asked.filter(may::about).isPresent()) {
            return false;
        }
        asked = Optional.of(may);
        consent.ifPresent(each -> each.show(may));
        may.aftermath().ifPresent(each -> {
            aftermath.show(each);
            each.known()
                    .ifPresent(
                            known -> texts.getFirst().setText(QueryWords.shortened(String.join(";\n", known.sent()))));
        });
        for (int i = 0; i < Math.min(rows.size(), may.risky().size()); i++) {
            Label label = rows.get(i);
            String words = QueryWords.rows(may.risky().get(i), may.counting());
            label.setText(words);
            label.setVisible(!words.isEmpty());
            label.setManaged(!words.isEmpty());
        }
        return true;
    }

    private void refused(Question.Refused refused) {
        head(TEXTS.text("ask.refused"));
        statements(refused.refused());
        getChildren().add(buttonRow(decline(TEXTS.text("ask.understood"))));
    }

    private void mayClose(Question.MayClose may) {
        head(TEXTS.text("ask.close"));
        Label why =
                new Label(may.transaction() ? TEXTS.text("ask.close.transaction") : TEXTS.text("ask.close.running"));
        why.setWrapText(true);
        Button yes = new Button(may.transaction() ? TEXTS.text("ask.close.rollback") : TEXTS.text("ask.close.stop"));
        yes.getStyleClass().add("danger");
        Describe.quietly(yes, yes.getText());
        yes.setOnAction(event -> close.run());
        getChildren().add(why);
        buttons(yes);
    }

    private void head(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("question-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(10);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        tab.state()
                .get()
                .profile()
                .ifPresent(p -> head.getChildren().add(Badge.of(EnvironmentLook.of(p.environment()))));
        head.getChildren().add(title);
        getChildren().add(head);
    }

    private void statements(List<RunPlan.Item> items) {
        VBox list = new VBox(10);
        items.stream().limit(LISTED).forEach(item -> {
            Label why = new Label(why(item), Icon.WARNING.node(14, "warning"));
            why.getStyleClass().add("question-why");
            why.setWrapText(true);
            Label sql = new Label(QueryWords.shortened(item.sql()));
            sql.getStyleClass().addAll("mono", "question-sql");
            sql.setWrapText(true);
            sql.setMaxWidth(Double.MAX_VALUE);
            sql.setMinHeight(USE_PREF_SIZE);
            Label touched = new Label("", Icon.TABLE.node(14, "muted-icon"));
            touched.getStyleClass().addAll("question-rows", "strong");
            touched.setWrapText(true);
            touched.setVisible(false);
            touched.setManaged(false);
            rows.add(touched);
            texts.add(sql);
            list.getChildren().addAll(why, sql, touched);
        });
        if (items.size() > LISTED) {
            list.getChildren().add(new Label(TEXTS.text("ask.more", items.size() - LISTED)));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        list.heightProperty()
                .subscribe(high -> scroll.setPrefViewportHeight(Math.min(MOST_HEIGHT, high.doubleValue())));
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
    }

    private String why(RunPlan.Item item) {
        boolean open = tab.state().get().transaction().matters();
        String rule = GuardText.sentence(item.rule());
        return open && item.effect().commitsUnasked() ? rule + ". " + TEXTS.text("ask.commits") : rule;
    }

    private void buttons(Button yes) {
        getChildren().add(buttonRow(decline(TEXTS.text("ask.no")), yes));
    }

    private static HBox buttonRow(Button... buttons) {
        HBox row = new HBox(8, buttons);
        row.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        return row;
    }

    private Button decline(String words) {
        Button no = new Button(words);
        no.setCancelButton(false);
        no.setOnAction(event -> tab.dismiss());
        first = no::requestFocus;
        return Describe.quietly(no, words);
    }
}
