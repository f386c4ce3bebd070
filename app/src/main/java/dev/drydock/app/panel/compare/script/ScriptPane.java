package dev.drydock.app.panel.compare.script;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.kit.take.Saver;
import dev.drydock.app.kit.take.Taken;
import dev.drydock.app.kit.take.TakingViewModel;
import dev.drydock.app.panel.compare.state.Comparison;
import dev.drydock.app.panel.compare.state.Written;
import dev.drydock.app.panel.compare.tree.DiffTable;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.schema.RiskText;
import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.diff.Risk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The script there or back, plain or in safe forms, what it would lose, and ways to take it along.
public final class ScriptPane extends VBox {
    private static final Messages TEXTS = Messages.of(ScriptPane.class);
    private static final double SCROLL_BAR = 16;
    private static final int FITS = 80;

    private enum Way {
        THERE,
        BACK
    }

    private final SegmentedControl<Way> way = new SegmentedControl<>(
            TEXTS.text("way"),
            List.of(Way.THERE, Way.BACK),
            each -> each == Way.THERE ? TEXTS.text("way.there") : TEXTS.text("way.back"));
    private final SegmentedControl<Boolean> forms = new SegmentedControl<>(
            TEXTS.text("forms"),
            List.of(false, true),
            safe -> safe ? TEXTS.text("forms.safe") : TEXTS.text("forms.plain"));
    private final ListView<ScriptText.Row> list = new ListView<>();
    private final HBox tools = new HBox(8);
    private final VBox losses = new VBox(4);
    private final Label told = new Label();
    private final TakingViewModel taking;
    private final Runnable count;
    private Optional<Written> shown = Optional.empty();
    private boolean live;

    /// @param count counts what would be lost
    public ScriptPane(TakingViewModel taking, Saver saver, Consumer<Boolean> safe, Runnable count) {
        this.taking = taking;
        this.count = count;
        getStyleClass().add("compare-script");
        Button copy = button("script-copy", Icon.COPY, TEXTS.text("copy"), this::copy);
        Button save = button("script-save", Icon.DOWNLOAD, TEXTS.text("save"), () -> save(saver));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        told.getStyleClass().add("muted");
        tools.getChildren().addAll(way, forms, gap, told, copy, save);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("compare-script-bar");
        list.getStyleClass().add("compare-statements");
        list.setCellFactory(any -> new RowCell());
        Describe.quietly(list, TEXTS.text("statements"));
        list.setPlaceholder(new EmptyState(Icon.DONE, TEXTS.text("empty.title"), TEXTS.text("empty")));
        losses.getStyleClass().add("compare-losses");
        losses.setId("compare-losses");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(losses, list);
        way.valueProperty().subscribe(any -> fill());
        forms.valueProperty().addListener((seen, before, now) -> safe.accept(now));
        taking.taken().subscribe(this::tell);
    }

    /// Its choices, to stand beside the choice of the page.
    public Node tools() {
        return tools;
    }

    public void show(Comparison comparison, Optional<Written> written) {
        live = comparison.before().live().isPresent();
        boolean other = !shown.map(Written::script).equals(written.map(Written::script));
        shown = written;
        written.ifPresent(each -> forms.valueProperty().set(each.safe()));
        if (other) {
            taking.forget();
            fill();
        }
        written.ifPresent(this::losses);
    }

    private Optional<MigrationScript> script() {
        return shown.map(each -> way.valueProperty().get() == Way.THERE ? each.script() : each.inverse());
    }

    private void fill() {
        list.getItems().setAll(script().map(ScriptText::rows).orElse(List.of()));
    }

    private void losses(Written written) {
        losses.getChildren().clear();
        boolean any = !written.losses().isEmpty();
        losses.setVisible(any);
        losses.setManaged(any);
        if (!any) {
            return;
        }
        Label head = new Label(TEXTS.text("loss.title", written.losses().size()), Icon.WARNING.node(14, "danger"));
        head.getStyleClass().add("strong");
        Button ask = button("script-count", Icon.SEARCH, TEXTS.text("loss.count"), count);
        ask.setDisable(!live);
        HBox line = new HBox(12, head, ask);
        if (!live) {
            Label why = new Label(TEXTS.text("loss.file"));
            why.getStyleClass().add("muted");
            line.getChildren().add(why);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        losses.getChildren().add(line);
        written.losses().stream().limit(6).forEach(loss -> losses.getChildren().add(loss(loss, written)));
        if (written.losses().size() > 6) {
            losses.getChildren()
                    .add(new Label(TEXTS.text("loss.more", written.losses().size() - 6)));
        }
    }

    private static Label loss(Loss loss, Written written) {
        String name = (loss.subject().isPart() ? loss.subject().parent() + "." : "")
                + loss.subject().name();
        Optional<Long> counted = Optional.ofNullable(written.counts().counted().get(loss));
        String what = switch (loss.kind()) {
            case ROWS -> counted.map(n -> TEXTS.text("loss.rows.n", n)).orElse(TEXTS.text("loss.rows"));
            case VALUES -> counted.map(n -> TEXTS.text("loss.values.n", n)).orElse(TEXTS.text("loss.values"));
            case MISFITS -> counted.map(n -> TEXTS.text("loss.misfits.n", n)).orElse(TEXTS.text("loss.misfits"));
            case LABELS -> counted.map(n -> TEXTS.text("loss.labels.n", n)).orElse(TEXTS.text("loss.labels"));
        };
        String line = TEXTS.text("loss.line", name, what);
        return new Label(Optional.ofNullable(written.counts().unknown().get(loss))
                .map(why -> TEXTS.text("loss.unknown", line, FaultText.of(why).line()))
                .orElse(line));
    }

    private void copy() {
        script().ifPresent(script -> taking.copy(
                () -> ScriptText.sql(script),
                text -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text))));
    }

    private void save(Saver saver) {
        script().ifPresent(script -> saver.ask(getScene().getWindow(), TEXTS.text("save"), TEXTS.text("save.name"))
                .ifPresent(
                        file -> taking.save(file, () -> ScriptText.sql(script).getBytes(StandardCharsets.UTF_8))));
    }

    private void tell(Taken taken) {
        told.setText(
                switch (taken) {
                    case Taken.Nothing() -> "";
                    case Taken.Writing(var name) -> TEXTS.text("taken.writing", name);
                    case Taken.Saved(var name) -> TEXTS.text("taken.saved", name);
                    case Taken.NotSaved(var name, var why) -> TEXTS.text("taken.not", name, why);
                    case Taken.Copied() -> TEXTS.text("taken.copied");
                });
    }

    private static Button button(String id, Icon icon, String words, Runnable action) {
        Button button = new Button(words, icon.node(14));
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return Describe.quietly(button, words);
    }

    private final class RowCell extends ListCell<ScriptText.Row> {
        private final Label number = new Label();
        private final Label sql = new Label();
        private final HBox marks = new HBox(6);
        private final HBox line = new HBox(8, number, sql, marks);

        RowCell() {
            number.getStyleClass().add("compare-number");
            number.setMinWidth(USE_PREF_SIZE);
            sql.getStyleClass().addAll("mono", "compare-sql");
            sql.setMaxWidth(Double.MAX_VALUE);
            sql.setMinWidth(0);
            sql.setMinHeight(USE_PREF_SIZE);
            line.setAlignment(Pos.TOP_LEFT);
            HBox.setHgrow(sql, Priority.ALWAYS);
            marks.setAlignment(Pos.TOP_RIGHT);
            marks.setMinWidth(USE_PREF_SIZE);
            line.prefWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ScriptText.Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("compare-group");
            setText("");
            setGraphic(null);
            if (empty || row == null) {
                return;
            }
            switch (row) {
                case ScriptText.Row.Head(var words, var transaction) -> {
                    getStyleClass().add("compare-group");
                    setText(words);
                    setGraphic((transaction ? Icon.LOCK : Icon.WARNING).node(13, "muted-icon"));
                }
                case ScriptText.Row.Statement(var at, var step) -> {
                    number.setText(Integer.toString(at));
                    sql.setText(step.sql().strip());
                    sql.setTooltip(sql.getText().length() > FITS ? new Tooltip(sql.getText()) : null);
                    marks.getChildren().clear();
                    if (step.risk() != Risk.ADDITIVE) {
                        marks.getChildren().add(Badge.of(DiffTable.tone(step.risk()), RiskText.of(step.risk())));
                    }
                    step.hazards().stream()
                            .limit(2)
                            .forEach(hazard ->
                                    marks.getChildren().add(Badge.of(Badge.Tone.NEUTRAL, RiskText.of(hazard))));
                    setAccessibleText(step.sql() + " " + ScriptText.hazards(step));
                    setGraphic(line);
                }
            }
        }
    }
}
