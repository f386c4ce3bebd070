package dev.drydock.app.panel.query.history;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.FilterField;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.QueryWords;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.workspace.HistoryEntry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Statements of the past. Enter or a double click puts one into the editor; nothing runs.
public final class HistoryList extends VBox {
    private static final Messages TEXTS = QueryWords.TEXTS;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final ListView<HistoryEntry> list = new ListView<>();
    private final FilterField search = new FilterField(TEXTS.text("history.search"), "");
    private final HistoryViewModel model;
    private final PauseTransition pause = new PauseTransition(Duration.millis(120));

    public HistoryList(HistoryViewModel model, Consumer<String> insert) {
        this.model = model;
        getStyleClass().add("history");
        list.setItems(model.entries());
        list.setFixedCellSize(28);
        list.getStyleClass().add("history-list");
        model.fault().subscribe(this::fault);
        Describe.quietly(list, TEXTS.text("area.history"));
        list.setCellFactory(made -> new Cell());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                chosen(insert);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen(insert);
                event.consume();
            }
        });
        search.textProperty().addListener((seen, before, now) -> pause.playFromStart());
        pause.setOnFinished(event -> refresh());
        Label hint = new Label(TEXTS.text("history.hint"));
        hint.getStyleClass().add("bar-note");
        search.setMaxWidth(320);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox top = new HBox(12, search, hint);
        top.getStyleClass().add("history-top");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(top, list);
    }

    public void refresh() {
        model.search(search.textProperty().get());
    }

    /// Instead of the statements, which are emptied, why there are none.
    private void fault(Optional<DbFault> why) {
        list.setPlaceholder(why.<Node>map(w -> FaultPane.retryable(FaultText.of(w), this::refresh))
                .orElseGet(() -> new Label(TEXTS.text("history.none"))));
    }

    private void chosen(Consumer<String> insert) {
        HistoryEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            insert.accept(entry.sql());
        }
    }

    private static final class Cell extends ListCell<HistoryEntry> {
        @Override
        protected void updateItem(@Nullable HistoryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Label sql = new Label(
                    QueryWords.oneLine(entry.sql().length() > 400 ? entry.sql().substring(0, 400) : entry.sql()));
            sql.getStyleClass().add("mono");
            sql.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            StackPane badge = new StackPane(Badge.of(EnvironmentLook.of(entry.environment())));
            badge.setMinWidth(USE_PREF_SIZE);
            String note = note(entry);
            HBox row = new HBox(
                    10,
                    ending(entry),
                    small(WHEN.format(entry.started())),
                    badge,
                    small(entry.profileName()),
                    sql,
                    gap,
                    small(note),
                    small(QueryWords.elapsed(entry.elapsed())));
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            row.setPrefWidth(10);
            setGraphic(row);
            boolean unknown = entry.ending() == HistoryEntry.Ending.UNKNOWN;
            setAccessibleText(
                    entry.profileName() + " " + sql.getText() + (unknown ? " " + TEXTS.text("history.unknown") : ""));
        }

        private static String note(HistoryEntry entry) {
            if (entry.ending() == HistoryEntry.Ending.UNKNOWN) {
                return TEXTS.text("history.unknown");
            }
            return entry.rows() < 0 ? "" : TEXTS.text("history.rows", QueryWords.number(entry.rows()));
        }

        private static Node ending(HistoryEntry entry) {
            return switch (entry.ending()) {
                case DONE -> Icon.CHECK.node(12, "success");
                case FAILED -> Icon.FAILED.node(12, "danger");
                case CANCELLED -> Icon.STOP.node(12, "warning");
                case UNKNOWN -> Icon.WARNING.node(12, "danger");
            };
        }

        private static Label small(String text) {
            Label label = new Label(text);
            label.getStyleClass().add("bar-note");
            label.setMinWidth(USE_PREF_SIZE);
            return label;
        }
    }
}
