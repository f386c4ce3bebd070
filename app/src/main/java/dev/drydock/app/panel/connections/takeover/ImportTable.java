package dev.drydock.app.panel.connections.takeover;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.connections.state.ImportState.Row;
import dev.drydock.app.words.Messages;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What could be taken over, one line each; Space ticks the selected line.
final class ImportTable extends TableView<Row> {
    private static final Messages WORDS = Messages.of(ImportTable.class);

    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final TableColumn<Row, Row> folder = text(WORDS.text("column.folder"), 84, Row::folder);

    ImportTable(ImportViewModel model) {
        getStyleClass().addAll("dense", "import-table");
        setItems(rows);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Describe.quietly(this, WORDS.text("table.name"));
        TableColumn<Row, Row> take = column("", 40, (cell, row) -> {
            CheckBox box = new CheckBox();
            box.setSelected(row.taken());
            box.setFocusTraversable(false);
            Describe.quietly(box, WORDS.text("table.take", row.name()));
            box.setOnAction(event -> model.take(row.number(), box.isSelected()));
            cell.setGraphic(box);
        });
        take.setMinWidth(40);
        take.setMaxWidth(40);
        CheckBox all = new CheckBox();
        all.setSelected(true);
        Describe.control(all, WORDS.text("table.takeAll"));
        all.setOnAction(event -> model.takeAll(all.isSelected()));
        take.setGraphic(all);
        getColumns()
                .setAll(List.of(
                        take,
                        text(WORDS.text("column.name"), 180, Row::name),
                        column(
                                WORDS.text("column.environment"),
                                96,
                                (cell, row) -> cell.setGraphic(Badge.of(row.environment()))),
                        text(WORDS.text("column.target"), 290, Row::target),
                        folder,
                        text(WORDS.text("column.source"), 150, Row::source),
                        column(WORDS.text("column.notes"), 150, ImportTable::notes)));
        setOnKeyPressed(event -> {
            Row row = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && row != null) {
                model.take(row.number(), !row.taken());
                event.consume();
            }
        });
    }

    void show(List<Row> now) {
        int selected = getSelectionModel().getSelectedIndex();
        rows.setAll(now);
        folder.setVisible(now.stream().anyMatch(row -> !row.folder().isEmpty()));
        if (selected >= 0 && selected < now.size()) {
            getSelectionModel().select(selected);
        }
    }

    static Node scrolled(Node content, String name) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(168);
        scroll.setMinHeight(112);
        scroll.getStyleClass().add("edge-to-edge");
        return Describe.quietly(scroll, name);
    }

    /// Whether it brings a secret, and how many notes there are; all of them stand below the table too.
    private static void notes(TableCell<Row, Row> cell, Row row) {
        HBox line = new HBox(6);
        line.setAlignment(Pos.CENTER_LEFT);
        if (row.secret()) {
            line.getChildren().add(word(WORDS.text("notes.secret"), Icon.SECRET.node(12, "muted-icon")));
        }
        if (!row.notes().isEmpty()) {
            int count = row.notes().size();
            String words = count == 1 ? WORDS.text("notes.one") : WORDS.text("notes.more", count);
            line.getChildren().add(word(words, Icon.INFO.node(12, "muted-icon")));
            cell.setTooltip(new Tooltip(String.join("\n", row.notes())));
        }
        cell.setGraphic(line);
        cell.setAccessibleText((row.secret() ? WORDS.text("notes.secret") + " " : "") + String.join(" ", row.notes()));
    }

    private static Label word(String text, Node icon) {
        Label label = new Label(text, icon);
        label.getStyleClass().add("small");
        return label;
    }

    private static TableColumn<Row, Row> text(String title, double width, Function<Row, String> value) {
        return column(title, width, (cell, row) -> {
            cell.setText(value.apply(row));
            if (!cell.getStyleClass().contains("may-be-cut")) {
                cell.getStyleClass().add("may-be-cut");
            }
            cell.setTooltip(value.apply(row).isEmpty() ? null : new Tooltip(value.apply(row)));
        });
    }

    private static TableColumn<Row, Row> column(String title, double width, BiConsumer<TableCell<Row, Row>, Row> fill) {
        TableColumn<Row, Row> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                setText(null);
                setGraphic(null);
                setTooltip(null);
                if (row != null && !empty) {
                    fill.accept(this, row);
                }
            }
        });
        return column;
    }
}
