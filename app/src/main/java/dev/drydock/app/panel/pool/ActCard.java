package dev.drydock.app.panel.pool;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.kit.sheet.Veil;
import dev.drydock.app.panel.pool.state.Act.Kind;
import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.pool.PoolCounts;
import dev.drydock.core.pool.watch.PoolSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The question before an act, over the panel: what exactly it does, to which pool, in which environment.
/// Leaving things as they are has the focus, and Escape takes it.
final class ActCard extends Veil {
    private static final Messages TEXTS = Messages.of(ActCard.class);
    private static final int MOST = 100;

    private final PoolActs acts;
    private final Label title = new Label();
    private final HBox head = new HBox(10);
    private final VBox lines = new VBox(6);
    private final TextField maximum = field("act-maximum", TEXTS.text("resize.maximum"));
    private final TextField minimum = field("act-minimum", TEXTS.text("resize.minimum"));
    private final Label problem = new Label();
    private final VBox sizes;
    private final Button stay = button("act-stay", TEXTS.text("act.stay"));
    private final Button go = button("act-go", "");
    private Kind kind = Kind.SUSPEND;

    ActCard(PoolActs acts) {
        super(acts::dismiss);
        this.acts = acts;
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        head.setAlignment(Pos.CENTER_LEFT);
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        sizes = new VBox(
                4, new HBox(12, labelled(maximum, "resize.maximum"), labelled(minimum, "resize.minimum")), problem);
        stay.setOnAction(event -> acts.dismiss());
        go.setOnAction(event -> go());
        maximum.textProperty().addListener((seen, old, now) -> check());
        minimum.textProperty().addListener((seen, old, now) -> check());
        maximum.setOnAction(event -> go.fire());
        minimum.setOnAction(event -> go.fire());
        HBox buttons = new HBox(8, stay, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(head, lines, sizes, buttons);
        sheet.getStyleClass().addAll("overlay-sheet", "act-sheet");
        sheet.setMaxSize(520, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
    }

    private static TextField field(String id, String what) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(120);
        field.getStyleClass().add("numeric-field");
        return Describe.quietly(field, what);
    }

    private static VBox labelled(TextField field, String key) {
        Label label = new Label(TEXTS.text(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        return new VBox(6, label, field);
    }

    private static Button button(String id, String word) {
        Button button = new Button(word);
        button.setId(id);
        return Describe.quietly(button, word);
    }

    /// @param behind cannot be used while the question stands
    void ask(Kind asked, ConnectionProfile profile, Phase.Live live, Node behind) {
        if (!cover()) {
            return;
        }
        kind = asked;
        EnvironmentLook look = EnvironmentLook.of(profile.environment());
        title.setText(title(asked, profile.name()));
        head.getChildren().setAll(Badge.of(look), title);
        lines.getChildren()
                .setAll(lines(asked, live.snapshot()).stream()
                        .map(ActCard::line)
                        .toList());
        boolean resizing = asked == Kind.RESIZE;
        sizes.setVisible(resizing);
        sizes.setManaged(resizing);
        maximum.setText(Integer.toString(live.snapshot().settings().sizes().maximum()));
        minimum.setText(Integer.toString(live.snapshot().settings().sizes().minimumIdle()));
        go.setText(PoolActs.label(asked));
        Describe.quietly(go, PoolActs.label(asked));
        go.getStyleClass().removeAll("accent", "danger");
        go.getStyleClass().add(profile.environment() == Environment.PROD ? "danger" : "accent");
        check();
        behind.setDisable(true);
        if (resizing) {
            maximum.requestFocus();
            maximum.selectAll();
        } else {
            stay.requestFocus();
        }
    }

    void hide(Node behind) {
        if (isVisible()) {
            behind.setDisable(false);
            uncover();
        }
    }

    private static String title(Kind kind, String name) {
        return switch (kind) {
            case SUSPEND -> TEXTS.text("ask.suspend", name);
            case RESUME -> TEXTS.text("ask.resume", name);
            case RESIZE -> TEXTS.text("ask.resize", name);
            case EVICT -> TEXTS.text("ask.evict", name);
        };
    }

    /// What it does, with the numbers of now.
    private static List<String> lines(Kind kind, PoolSnapshot snapshot) {
        PoolCounts counts = snapshot.counts();
        long wait = snapshot.settings().acquire().toSeconds();
        List<String> lines = new ArrayList<>(
                switch (kind) {
                    case SUSPEND ->
                        List.of(
                                TEXTS.text("does.suspend.wait", wait),
                                TEXTS.text("does.suspend.out", counts.active()),
                                TEXTS.text("does.suspend.server"));
                    case RESUME -> List.of(TEXTS.text("does.resume"));
                    case RESIZE ->
                        List.of(
                                TEXTS.text("does.resize.now", counts.total(), counts.active()),
                                TEXTS.text("does.resize.smaller"),
                                TEXTS.text("does.resize.run"));
                    case EVICT ->
                        List.of(
                                TEXTS.text("does.evict.idle", counts.idle()),
                                TEXTS.text("does.evict.out", counts.active()),
                                TEXTS.text("does.evict.login"));
                });
        lines.add(TEXTS.text("does.audited"));
        return lines;
    }

    private static Label line(String words) {
        Label line = new Label(words);
        line.getStyleClass().add("act-line");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private void check() {
        OptionalInt most = number(maximum);
        OptionalInt least = number(minimum);
        String why = kind != Kind.RESIZE
                ? ""
                : most.isEmpty() || most.getAsInt() < 1 || most.getAsInt() > MOST
                        ? TEXTS.text("resize.badMaximum", MOST)
                        : least.isEmpty() || least.getAsInt() > most.getAsInt() ? TEXTS.text("resize.badMinimum") : "";
        problem.setText(why);
        problem.setManaged(!why.isEmpty());
        go.setDisable(!why.isEmpty());
    }

    private static OptionalInt number(TextField field) {
        String text = field.getText().strip();
        return text.matches("[0-9]{1,4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private void go() {
        switch (kind) {
            case SUSPEND -> acts.suspend();
            case RESUME -> acts.ask(Kind.RESUME);
            case RESIZE ->
                acts.resize(number(maximum).orElseThrow(), number(minimum).orElseThrow());
            case EVICT -> acts.evict();
        }
    }
}
