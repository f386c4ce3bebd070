package dev.drydock.app.kit.diff;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.words.Messages;
import dev.drydock.core.text.LineDiff;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Two texts side by side; lines that differ are marked by a sign and a tint.
public final class DiffPane extends VBox {
    private static final Messages TEXTS = Messages.of(DiffPane.class);
    private static final double SCROLL_BAR = 16;
    private static final double ROW = 20;
    private static final int FITS = 56;

    private final Label left = new Label();
    private final Label right = new Label();
    private final ListView<Line> lines = new ListView<>();

    /// One row: text and number of both sides, `""` where a side has none.
    private record Line(String left, String leftNumber, String right, String rightNumber, boolean same) {}

    public DiffPane() {
        getStyleClass().add("diff-pane");
        getStylesheets().add(DiffPane.class.getResource("diff.css").toExternalForm());
        HBox heads = new HBox(head(left), head(right));
        heads.getStyleClass().add("diff-heads");
        lines.getStyleClass().add("diff-lines");
        lines.setFixedCellSize(ROW);
        lines.setCellFactory(list -> new LineCell());
        Describe.quietly(lines, TEXTS.text("lines"));
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(heads, lines);
    }

    private static Label head(Label label) {
        label.setMaxWidth(Double.MAX_VALUE);
        label.setPrefWidth(1);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    /// @param leftTitle what stands above the left text
    public void show(String leftTitle, String leftText, String rightTitle, String rightText) {
        left.setText(leftTitle);
        right.setText(rightTitle);
        List<String> before = leftText.lines().toList();
        List<String> after = rightText.lines().toList();
        lines.getItems()
                .setAll(LineDiff.of(before, after).stream()
                        .map(row -> new Line(
                                text(before, row.left()),
                                number(row.left()),
                                text(after, row.right()),
                                number(row.right()),
                                row.same()))
                        .toList());
        lines.getItems().stream()
                .filter(line -> !line.same())
                .findFirst()
                .ifPresent(line -> lines.scrollTo(Math.max(0, lines.getItems().indexOf(line) - 2)));
    }

    private static String text(List<String> lines, OptionalInt at) {
        return at.isPresent() ? lines.get(at.getAsInt()) : "";
    }

    private static String number(OptionalInt at) {
        return at.isPresent() ? Integer.toString(at.getAsInt() + 1) : "";
    }

    private final class LineCell extends ListCell<Line> {
        private final Half before = new Half("diff-gone", "\u2212");
        private final Half after = new Half("diff-come", "+");
        private final HBox row = new HBox(before, after);

        LineCell() {
            row.prefWidthProperty().bind(lines.widthProperty().subtract(SCROLL_BAR));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            before.show(line.left(), line.leftNumber(), line.same());
            after.show(line.right(), line.rightNumber(), line.same());
            setAccessibleText(
                    line.same()
                            ? line.left()
                            : TEXTS.text("changed", before.words(line.left()), after.words(line.right())));
            setGraphic(row);
        }
    }

    private static final class Half extends HBox {
        private final String tint;
        private final String mark;
        private final Label number = new Label();
        private final Label sign = new Label();
        private final Label text = new Label();

        Half(String tint, String mark) {
            this.tint = tint;
            this.mark = mark;
            getStyleClass().add("diff-half");
            setAlignment(Pos.TOP_LEFT);
            setPrefWidth(1);
            setMinWidth(0);
            HBox.setHgrow(this, Priority.ALWAYS);
            number.getStyleClass().add("diff-number");
            number.setMinWidth(Region.USE_PREF_SIZE);
            sign.getStyleClass().add("diff-sign");
            sign.setMinWidth(Region.USE_PREF_SIZE);
            text.getStyleClass().add("diff-text");
            text.setMinWidth(0);
            getChildren().addAll(number, sign, text);
        }

        void show(String line, String at, boolean same) {
            boolean none = at.isEmpty();
            number.setText(at);
            sign.setText(same || none ? "" : mark);
            text.setText(line);
            text.setTooltip(line.length() > FITS ? new Tooltip(line.strip()) : null);
            getStyleClass().removeAll("diff-gone", "diff-come", "diff-none");
            if (none) {
                getStyleClass().add("diff-none");
            } else if (!same) {
                getStyleClass().add(tint);
            }
        }

        String words(String line) {
            return line.isEmpty() ? TEXTS.text("nothing") : line;
        }
    }
}
