package dev.drydock.app.panel.query;

import dev.drydock.app.command.Command;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.bar.ProofChip;
import dev.drydock.app.panel.query.bar.TransactionChip;
import dev.drydock.app.panel.query.tab.TabState;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.policy.CommitMode;
import java.time.Duration;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What can be done with the text: run, cancel, end the transaction; how it is run, and why something is
/// locked.
final class RunBar extends HBox {
    private static final Messages TEXTS = QueryWords.TEXTS;
    private static final List<Duration> TIMEOUTS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ZERO);

    private final TabViewModel tab;
    private final Button explain;
    private final Button script;
    private final Button cancel;
    private final Button commit;
    private final MenuButton transaction = choice("bar.transaction");
    private final MenuButton timeout = choice("bar.timeout");
    private final HBox open = new HBox(8);
    private final TransactionChip chip = new TransactionChip();
    private final ProofChip proof = new ProofChip();
    private final Label note = new Label();
    private final Timeline clock;

    /// @param options shows what plans can be asked to tell
    RunBar(TabViewModel tab, QueryCommands commands, ReadOnlyStringProperty place, Runnable options) {
        super(8);
        this.tab = tab;
        getStyleClass().add("run-bar");
        Button run = button(TEXTS.text("bar.run"), Icon.RUN, commands.runStatement());
        run.getStyleClass().add("accent");
        run.setId("run-statement");
        script = button(TEXTS.text("bar.script"), Icon.FORMAT, commands.runScript());
        explain = button(TEXTS.text("bar.explain"), Icon.PLANS, commands.explain());
        explain.setId("explain");
        HBox plans = new HBox(explain, planOptions(options));
        plans.getStyleClass().add("button-pair");
        plans.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        cancel = button(TEXTS.text("bar.cancel"), Icon.STOP, commands.cancel());
        cancel.setId("cancel-run");
        commit = button(TEXTS.text("bar.commit"), Icon.CHECK, commands.commit());
        Button rollback = button(TEXTS.text("bar.rollback"), Icon.UNDO, commands.rollback());
        open.setMinWidth(USE_PREF_SIZE);
        open.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        open.getChildren().addAll(chip, commit, rollback);
        open.managedProperty().bind(open.visibleProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        items();
        note.getStyleClass().add("bar-note");
        note.setMinWidth(0);
        Label caret = new Label();
        caret.getStyleClass().add("bar-note");
        caret.setMinWidth(Region.USE_PREF_SIZE);
        caret.textProperty().bind(place);
        caret.visibleProperty().bind(open.visibleProperty().not());
        caret.managedProperty().bind(caret.visibleProperty());
        Region line = new Region();
        line.getStyleClass().addAll("separator-line", "bar-line");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(run, plans, script, cancel, line, transaction, timeout, proof, open, gap, note, caret);
        clock = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), event -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        tab.state().subscribe(this::render);
    }

    /// An open transaction takes the room of words that icons and tooltips say as well.
    private void render(TabState state) {
        boolean busy = state.phase().busy();
        cancel.setVisible(busy);
        TabState.Options options = state.options();
        boolean narrow = state.transaction().open();
        ContentDisplay words = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        explain.setContentDisplay(words);
        script.setContentDisplay(words);
        transaction.setText(narrow ? QueryWords.mode(options.commitMode()) : transactionWord(options));
        transaction.setDisable(options.readOnly() || busy);
        String bound = timeoutWord(options.timeout());
        timeout.setText(narrow ? bound : TEXTS.text("bar.timeout", bound));
        timeout.setDisable(busy);
        open.setVisible(state.transaction().open());
        note.setText(QueryCommands.whyNoRun(state));
        boolean proven = options.readOnly() && !state.transaction().open();
        proof.setVisible(proven);
        proof.setManaged(proven);
        commit.setVisible(!options.readOnly());
        commit.setManaged(!options.readOnly());
        if (options.readOnly()) {
            proof.show(state.proof());
        }
        transaction.setVisible(!options.readOnly());
        transaction.setManaged(!options.readOnly());
        state.profile().ifPresent(this::bounds);
        if (open.isVisible()) {
            tick();
            clock.play();
        } else {
            clock.stop();
        }
    }

    /// Counts no longer; the bar is not used again.
    void end() {
        clock.stop();
    }

    private void tick() {
        chip.show(tab.state().get().transaction());
    }

    private void items() {
        transaction
                .getItems()
                .setAll(
                        item(TEXTS.text("tx.auto.long"), () -> tab.options(o -> o.committing(CommitMode.AUTO))),
                        item(TEXTS.text("tx.smart.long"), () -> tab.options(o -> o.committing(CommitMode.SMART))),
                        item(TEXTS.text("tx.manual.long"), () -> tab.options(o -> o.committing(CommitMode.MANUAL))));
        TIMEOUTS.forEach(t -> timeout.getItems().add(item(timeoutWord(t), () -> tab.options(o -> o.withTimeout(t)))));
    }

    private static String transactionWord(TabState.Options options) {
        return TEXTS.text("bar.transaction", QueryWords.mode(options.commitMode()));
    }

    /// Every bound on waiting that is in force here.
    private void bounds(ConnectionProfile profile) {
        EffectivePolicy.Bounds bounds = EffectivePolicy.of(profile).bounds();
        Describe.control(
                timeout,
                TEXTS.text(
                        "bar.timeout", timeoutWord(tab.state().get().options().timeout())),
                TEXTS.text(
                        "bar.bounds",
                        timeoutWord(bounds.connect()),
                        timeoutWord(bounds.validate()),
                        timeoutWord(bounds.statement()),
                        timeoutWord(bounds.idleTransaction()),
                        timeoutWord(bounds.socket())));
    }

    private static String timeoutWord(Duration timeout) {
        if (timeout.isZero()) {
            return TEXTS.text("timeout.none");
        }
        if (timeout.toMinutes() >= 120) {
            return TEXTS.text("timeout.hours", timeout.toHours());
        }
        return timeout.toSeconds() < 60
                ? TEXTS.text("timeout.seconds", timeout.toSeconds())
                : TEXTS.text("timeout.minutes", timeout.toMinutes());
    }

    private static MenuButton choice(String key) {
        MenuButton button = new MenuButton();
        button.getStyleClass().add("small-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return Describe.quietly(button, TEXTS.text(key, ""));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static Button planOptions(Runnable options) {
        Button button = new Button("", Icon.CHEVRON_DOWN.node(14));
        button.setId("plan-options");
        button.getStyleClass().add("small-button");
        button.setOnAction(event -> options.run());
        return Describe.control(button, TEXTS.text("command.planOptions"));
    }

    private static Button button(String text, Icon icon, Command command) {
        Button button = new Button(text, icon.node(14));
        button.getStyleClass().add("small-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return Describe.by(button, command);
    }
}
