package dev.drydock.app.panel.schema;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.schema.SchemaTreeItems.Node;
import dev.drydock.app.panel.schema.catalog.Catalog;
import dev.drydock.app.panel.schema.page.PageWords;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.search.SchemaSearch;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The tree of names: schemas, categories, objects with their estimated rows; or the flat results of a filter.
final class SchemaTree extends TreeView<Node> {
    private final PauseTransition settled = new PauseTransition(Duration.millis(90));

    /// @param visited told the element of a hit
    /// @param schema told the name of a schema
    SchemaTree(Consumer<ObjectName> chosen, Consumer<ElementKey> visited, Consumer<String> schema) {
        getStyleClass().add("schema-tree");
        Describe.quietly(this, SchemaWords.TEXTS.text("tree.name"));
        setShowRoot(false);
        setFixedCellSize(24);
        setCellFactory(tree -> new Cell());
        setRoot(new TreeItem<>());
        getSelectionModel().selectedItemProperty().addListener((seen, before, now) -> settled.playFromStart());
        settled.setOnFinished(event -> {
            selected().ifPresent(chosen);
            TreeItem<Node> item = getSelectionModel().getSelectedItem();
            if (item != null) {
                switch (item.getValue()) {
                    case Node.HitLeaf(var hit) -> visited.accept(hit.key());
                    case Node.SchemaNode(var name, var usable, var size) -> schema.accept(name);
                    case null, default -> {}
                }
            }
        });
    }

    /// Whether the offer to look deeper is selected.
    boolean offersDeeper() {
        TreeItem<Node> item = getSelectionModel().getSelectedItem();
        return item != null && item.getValue() instanceof Node.Deeper;
    }

    java.util.Optional<ObjectName> selected() {
        TreeItem<Node> item = getSelectionModel().getSelectedItem();
        return item != null && item.getValue() instanceof Node.Leaf leaf
                ? java.util.Optional.of(leaf.object())
                : java.util.Optional.empty();
    }

    void show(Catalog catalog) {
        setRoot(SchemaTreeItems.all(catalog));
    }

    void show(List<ObjectName> found, int limit, SchemaState.Deep deep) {
        setRoot(SchemaTreeItems.found(found, limit, deep));
    }

    /// Selects `object` when it is in the tree, opening what lies above it.
    void reveal(ObjectName object) {
        if (selected().filter(o -> SchemaTreeItems.same(o, object)).isPresent()) {
            return;
        }
        SchemaTreeItems.reveal(getRoot(), object).ifPresent(item -> {
            getSelectionModel().select(item);
            scrollTo(Math.max(0, getRow(item) - 4));
        });
    }

    /// Draws one node at 24 px: icon, name, count at the right.
    private static final class Cell extends TreeCell<Node> {
        private final Label name = new Label();
        private final Label detail = new Label();
        private final Label count = new Label();
        private final HBox row = new HBox(6);

        Cell() {
            name.setTextOverrun(OverrunStyle.ELLIPSIS);
            name.setMinWidth(24);
            detail.setMinWidth(0);
            detail.setPrefWidth(0);
            detail.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(detail, Priority.ALWAYS);
            count.setMinWidth(Region.USE_PREF_SIZE);
            detail.getStyleClass().add("schema-tree-detail");
            count.getStyleClass().add("schema-tree-count");
            row.setAlignment(Pos.CENTER_LEFT);
            row.getChildren().addAll(new Region(), name, detail, count);
            row.setMinWidth(0);
            row.setPrefWidth(10);
        }

        @Override
        protected void updateItem(@Nullable Node node, boolean empty) {
            super.updateItem(node, empty);
            if (empty || node == null) {
                setGraphic(null);
                return;
            }
            name.getStyleClass().removeAll("schema-tree-schema", "schema-tree-more");
            detail.setText("");
            count.setText("");
            setTooltip(null);
            switch (node) {
                case Node.SchemaNode s -> schema(s);
                case Node.GroupNode g ->
                    fill(
                            SchemaWords.icon(g.category()),
                            SchemaWords.category(g.category()),
                            Integer.toString(g.size()));
                case Node.Leaf leaf -> leaf(leaf);
                case Node.Deeper(var reading) -> {
                    fill(Icon.SEARCH, SchemaWords.TEXTS.text(reading ? "tree.deep.reading" : "tree.deep"), "");
                    name.getStyleClass().add("schema-tree-more");
                }
                case Node.WhereNode(var where, var size) ->
                    fill(SchemaWords.icon(where), SchemaWords.where(where), Integer.toString(size));
                case Node.HitLeaf(var hit) -> hit(hit);
                case Node.More more -> {
                    fill(Icon.INFO, SchemaWords.TEXTS.text("tree.more", more.hidden()), "");
                    name.getStyleClass().add("schema-tree-more");
                }
            }
            setGraphic(row);
            setAccessibleText(name.getText() + " " + detail.getText() + " " + count.getText());
        }

        private void schema(Node.SchemaNode s) {
            fill(s.usable() ? Icon.SCHEMA : Icon.LOCK, s.name(), Integer.toString(s.size()));
            name.getStyleClass().add("schema-tree-schema");
        }

        private void leaf(Node.Leaf leaf) {
            ObjectName object = leaf.object();
            String arguments = object.arguments().isEmpty() ? "" : "(" + object.arguments() + ")";
            fill(
                    SchemaWords.icon(Catalog.Category.of(object.kind())),
                    oneLine(object.name()),
                    PageWords.count(object.estimatedRows()));
            detail.setText(leaf.withSchema() ? oneLine(object.schema()) : oneLine(arguments));
        }

        private void hit(SchemaSearch.Hit hit) {
            ElementKey key = hit.key();
            String own = key.isPart() ? key.parent() + "." + key.name() : key.name();
            fill(PageWords.icon(key.kind()), oneLine(own), "");
            detail.setText(hit.where() == SchemaSearch.Where.COLUMN ? oneLine(key.schema()) : hit.text());
            setTooltip(hit.where() == SchemaSearch.Where.COLUMN ? null : new Tooltip(hit.text()));
        }

        private void fill(Icon icon, String text, String number) {
            row.getChildren().set(0, icon.node(12, "muted-icon"));
            name.setText(text);
            count.setText(number);
        }

        private static String oneLine(String text) {
            return text.replace("\r", "").replace('\n', '↵');
        }
    }
}
