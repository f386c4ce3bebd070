package dev.drydock.app.panel.query.result;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.words.Messages;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.ValueKind;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The value of the chosen cell: as a tree where it is JSON, as text, as bytes. Large values are loaded when
/// asked.
final class CellPane extends VBox {
    /// How a value is looked at.
    enum Look {
        TREE,
        TEXT,
        HEX
    }

    private final Messages texts;
    private final Label name = new Label();
    private final Label size = new Label();
    private final Label note = new Label();
    private final Button load;
    private final StackPane body = new StackPane();
    private final SegmentedControl<Look> looks;
    private Column column = new Column("", "", ValueKind.TEXT);
    private CellValue value = CellValue.NONE;
    private Runnable loadMore = () -> {};

    CellPane(Messages texts, Runnable close) {
        this.texts = texts;
        getStyleClass().add("cell-pane");
        name.getStyleClass().add("cell-name");
        name.setMinWidth(20);
        size.getStyleClass().add("muted-small");
        size.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                8,
                name,
                size,
                gap,
                icon(Icon.COPY, texts.text("cell.copy"), this::copy),
                icon(Icon.CLOSE, texts.text("cell.close"), close));
        head.getStyleClass().add("cell-head");
        looks = new SegmentedControl<>(texts.text("cell.look"), List.of(Look.TREE, Look.TEXT, Look.HEX), this::word);
        looks.valueProperty().addListener((seen, before, now) -> draw());
        load = new Button(texts.text("cell.load"), Icon.DOWNLOAD.node(14));
        load.getStyleClass().add("small-button");
        Describe.quietly(load, texts.text("cell.load"));
        load.setOnAction(event -> loadMore.run());
        note.getStyleClass().add("muted-small");
        note.setWrapText(true);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setMargin(looks, new Insets(0, 12, 0, 12));
        VBox foot = new VBox(6, note, load);
        foot.getStyleClass().add("cell-foot");
        foot.managedProperty().bind(foot.visibleProperty());
        foot.visibleProperty()
                .bind(load.visibleProperty().or(note.textProperty().isNotEmpty()));
        load.managedProperty().bind(load.visibleProperty());
        getChildren().addAll(head, looks, body, foot);
        show(column, CellValue.NONE, () -> {});
    }

    /// @param more loads the rest of a value that is here in part
    void show(Column of, CellValue shown, Runnable more) {
        boolean other = !of.equals(column);
        column = of;
        value = shown;
        loadMore = more;
        name.setText(of.name());
        size.setText(
                shown.equals(CellValue.NONE)
                        ? ""
                        : of.typeName() + (shown.isNull() ? "" : " · " + bytes(shown.totalBytes())));
        load.setVisible(shown.loadable());
        load.setText(texts.text("cell.load", bytes(shown.totalBytes())));
        note.setText(shown.cut() ? texts.text("cell.cut", bytes(shown.text().length())) : "");
        boolean json = shown.json().isPresent();
        looks.button(Look.TREE).setDisable(!json);
        if (other || (!json && looks.valueProperty().get() == Look.TREE)) {
            looks.valueProperty().set(json ? Look.TREE : of.kind() == ValueKind.BINARY ? Look.HEX : Look.TEXT);
        }
        draw();
    }

    static String bytes(long bytes) {
        if (bytes < 1_024) {
            return bytes + " B";
        }
        return bytes < 1_048_576 ? bytes / 1_024 + " kB" : bytes / 1_048_576 + " MB";
    }

    private void draw() {
        body.getChildren().setAll(drawing());
    }

    private Node drawing() {
        if (value.equals(CellValue.NONE)) {
            Label hint = new Label(texts.text("cell.none"));
            hint.getStyleClass().add("muted-small");
            hint.setWrapText(true);
            return hint;
        }
        if (value.isNull()) {
            Label mark = new Label("NULL");
            mark.getStyleClass().add("null-mark");
            return mark;
        }
        return switch (looks.valueProperty().get()) {
            case TREE ->
                value.json()
                        .<Node>map(json -> new JsonTree(json, column.name(), texts))
                        .orElseGet(() -> area(value.text()));
            case TEXT -> area(value.text());
            case HEX -> area(HexText.of(value.text()));
        };
    }

    private TextArea area(String text) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(looks.valueProperty().get() == Look.TEXT && text.length() < 100_000);
        area.getStyleClass().add("cell-text");
        return Describe.quietly(area, texts.text("cell.value", column.name()));
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, value.text()));
    }

    private String word(Look look) {
        return switch (look) {
            case TREE -> texts.text("cell.tree");
            case TEXT -> texts.text("cell.text");
            case HEX -> texts.text("cell.hex");
        };
    }

    private static Button icon(Icon icon, String what, Runnable action) {
        Button button = new Button("", icon.node(14));
        button.getStyleClass().add("icon-button");
        button.setOnAction(event -> action.run());
        return Describe.control(button, what);
    }
}
