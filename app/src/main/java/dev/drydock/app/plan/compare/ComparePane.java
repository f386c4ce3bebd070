package dev.drydock.app.plan.compare;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.take.TakingViewModel;
import dev.drydock.app.plan.compare.text.Comparison;
import dev.drydock.app.plan.compare.text.DiffPage;
import dev.drydock.app.plan.compare.text.DiffWords;
import dev.drydock.app.plan.compare.text.Mark;
import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.diff.Change;
import dev.drydock.core.plan.diff.PlanDiff.Row;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Two compared plans: the whole in one line, the changes, the rows. A change that is chosen shows its row.
public final class ComparePane extends BorderPane {
    private static final Messages TEXTS = Messages.of(ComparePane.class);
    private static final double LINE = 28;

    private final TakingViewModel taking;
    private final Label headline = new Label();
    private final Label counts = new Label();
    private final CheckBox changesOnly = new CheckBox(TEXTS.text("changesOnly"));
    private final ListView<Change> changes = new ListView<>();
    private final RowTable rows = new RowTable();
    private Optional<Comparison> shown = Optional.empty();

    /// @param taking makes what is copied
    public ComparePane(TakingViewModel taking) {
        this.taking = taking;
        getStyleClass().add("compare-pane");
        getStylesheets()
                .add(Objects.requireNonNull(ComparePane.class.getResource("compare.css"))
                        .toExternalForm());
        changes.setId("compare-changes");
        changes.getStyleClass().add("compare-changes");
        changes.setFixedCellSize(LINE);
        changes.setCellFactory(made -> new ChangeCell());
        Label same = new Label(DiffWords.same());
        same.getStyleClass().add("muted");
        changes.setPlaceholder(same);
        Describe.quietly(changes, TEXTS.text("changes"));
        changes.getSelectionModel()
                .selectedItemProperty()
                .subscribe(change -> Optional.ofNullable(change).ifPresent(rows::reveal));
        SplitPane split = new SplitPane(changes, rows);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.32);
        setTop(head());
        setCenter(split);
    }

    private Node head() {
        headline.getStyleClass().add("compare-headline");
        headline.setMinWidth(Region.USE_PREF_SIZE);
        // The list below says all of it.
        counts.getStyleClass().addAll("muted", "may-be-cut");
        counts.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        changesOnly.setId("compare-only");
        changesOnly.setMinWidth(Region.USE_PREF_SIZE);
        Describe.quietly(changesOnly, TEXTS.text("changesOnly"));
        changesOnly.selectedProperty().subscribe(rows::changesOnly);
        Button copy = new Button(TEXTS.text("copy"), Icon.COPY.node(14));
        copy.setId("compare-copy");
        copy.getStyleClass().add("small-button");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> copy());
        Describe.quietly(copy, TEXTS.text("copy"));
        HBox head = new HBox(12, headline, counts, gap, changesOnly, copy);
        head.getStyleClass().add("compare-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    public void show(Comparison compared) {
        shown = Optional.of(compared);
        headline.setText(DiffWords.headline(compared.diff()));
        counts.setText(DiffWords.counts(compared.diff()));
        changes.getItems().setAll(compared.diff().changes());
        rows.show(compared);
    }

    /// Only rows with a change, and those above them.
    public void changesOnly(boolean only) {
        changesOnly.setSelected(only);
    }

    /// Puts the cursor into the list of changes, or the rows where nothing changed.
    public void focusFirst() {
        if (changes.getItems().isEmpty()) {
            rows.requestFocus();
        } else {
            changes.requestFocus();
            changes.getSelectionModel().selectFirst();
        }
    }

    private void copy() {
        shown.ifPresent(compared -> taking.copy(
                () -> DiffPage.markdown(compared),
                text -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text))));
    }

    private final class ChangeCell extends ListCell<Change> {
        @Override
        protected void updateItem(@Nullable Change change, boolean empty) {
            super.updateItem(change, empty);
            if (change == null || empty || shown.isEmpty()) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            String sentence = DiffWords.of(shown.get().diff(), change);
            Label kind = Badge.of(tone(change), DiffWords.kind(change));
            Label text = new Label(sentence);
            text.setMinWidth(0);
            Label where = new Label(DiffPage.where(change));
            where.getStyleClass().addAll("muted", "mono", "compare-where");
            HBox line = new HBox(10, fixed(kind, 92), fixed(where, 92), text);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setPrefWidth(10);
            setGraphic(line);
            setAccessibleText(DiffWords.kind(change) + ": " + sentence);
        }
    }

    private static StackPane fixed(Label label, double width) {
        StackPane room = new StackPane(label);
        room.setAlignment(Pos.CENTER_LEFT);
        room.setMinWidth(width);
        room.setPrefWidth(width);
        return room;
    }

    private static Badge.Tone tone(Change change) {
        return switch (change) {
            case Change.JoinOrder _, Change.JoinType _, Change.Operator _, Change.Index _ -> Badge.Tone.ACCENT;
            case Change.Removed _ -> Badge.Tone.DANGER;
            case Change.Added _ -> Badge.Tone.SUCCESS;
            case Change.Moved _, Change.Keys _, Change.Condition _, Change.Flag _ -> Badge.Tone.WARNING;
            case Change.Figure _ -> Badge.Tone.NEUTRAL;
        };
    }

    /// The sign and word of a row, for those who hear it.
    static String spoken(Comparison compared, Row row) {
        Mark mark = compared.mark(row);
        return DiffWords.word(mark) + ": " + DiffPage.step(compared, row);
    }
}
