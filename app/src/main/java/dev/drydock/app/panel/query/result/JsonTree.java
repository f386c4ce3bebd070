package dev.drydock.app.panel.query.result;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.panel.query.result.JsonNodes.Node;
import dev.drydock.app.words.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A JSON value as a tree, opened as far as it is small.
final class JsonTree extends TreeView<Node> {
    private static final int OPEN = 60;

    JsonTree(Node root, String name, Messages texts) {
        super(item(new Node(name, root.kind(), root.text(), root.children())));
        getStyleClass().add("json-tree");
        setFixedCellSize(24);
        Describe.quietly(this, texts.text("cell.tree"));
        setCellFactory(tree -> new Cell());
    }

    private static TreeItem<Node> item(Node node) {
        TreeItem<Node> item = new TreeItem<>(node);
        node.children().forEach(child -> item.getChildren().add(item(child)));
        item.setExpanded(node.children().size() <= OPEN);
        return item;
    }

    private static final class Cell extends TreeCell<Node> {
        private final Label name = new Label();
        private final Label value = new Label();
        private final HBox line = new HBox(name, value);

        Cell() {
            name.setMinWidth(Label.USE_PREF_SIZE);
            value.setMinWidth(0);
            line.setPrefWidth(10);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("json-line");
        }

        @Override
        protected void updateItem(@Nullable Node node, boolean empty) {
            super.updateItem(node, empty);
            if (empty || node == null) {
                setGraphic(null);
                return;
            }
            name.getStyleClass().setAll("json-name");
            name.setText(node.name().isEmpty() ? "" : node.name() + ": ");
            value.setText(words(node));
            value.getStyleClass().setAll(look(node));
            setGraphic(line);
            setAccessibleText(name.getText() + value.getText());
        }

        private static String words(Node node) {
            return switch (node.kind()) {
                case OBJECT -> "{" + node.children().size() + "}";
                case ARRAY -> "[" + node.children().size() + "]";
                case STRING -> '"' + cut(node.text()) + '"';
                case NUMBER, LITERAL -> node.text();
            };
        }

        private static String look(Node node) {
            return switch (node.kind()) {
                case OBJECT, ARRAY -> "json-size";
                case STRING -> "json-string";
                case NUMBER -> "json-number";
                case LITERAL -> "json-literal";
            };
        }

        private static String cut(String text) {
            String line = text.replace('\n', '↵');
            return line.length() > 300 ? line.substring(0, 300) + "…" : line;
        }
    }
}
