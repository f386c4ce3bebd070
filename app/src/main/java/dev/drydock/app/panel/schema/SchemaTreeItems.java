package dev.drydock.app.panel.schema;

import dev.drydock.app.panel.schema.SchemaState.Deep;
import dev.drydock.app.panel.schema.catalog.Catalog;
import dev.drydock.app.panel.schema.catalog.Catalog.Category;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.search.SchemaSearch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TreeItem;

/// Makes tree items; the objects of a category only when it is opened, and no more than a tree stays quick
/// with.
final class SchemaTreeItems {
    /// Objects listed under one category; the filter finds the others.
    static final int LISTED = 2_000;

    private SchemaTreeItems() {}

    /// What one row of the tree stands for.
    sealed interface Node {
        record SchemaNode(String name, boolean usable, int size) implements Node {}

        record GroupNode(Category category, int size) implements Node {}

        record Leaf(ObjectName object, boolean withSchema) implements Node {}

        record More(int hidden) implements Node {}

        /// Offers to look in columns, comments and definitions, or tells that this is under way.
        record Deeper(boolean reading) implements Node {}

        record WhereNode(SchemaSearch.Where where, int size) implements Node {}

        record HitLeaf(SchemaSearch.Hit hit) implements Node {}
    }

    static TreeItem<Node> all(Catalog catalog) {
        TreeItem<Node> root = new TreeItem<>();
        for (Catalog.Schema schema : catalog.schemas()) {
            TreeItem<Node> item = new TreeItem<>(new Node.SchemaNode(schema.name(), schema.usable(), schema.size()));
            schema.groups().forEach(group -> item.getChildren().add(group(group)));
            root.getChildren().add(item);
        }
        if (!root.getChildren().isEmpty()) {
            TreeItem<Node> largest = root.getChildren().stream()
                    .max(Comparator.comparingInt(SchemaTreeItems::size))
                    .orElseThrow();
            largest.setExpanded(true);
            largest.getChildren().stream().limit(1).forEach(i -> i.setExpanded(true));
        }
        return root;
    }

    /// The item of `object`, with everything above it opened; empty when it is not in this tree.
    static Optional<TreeItem<Node>> reveal(TreeItem<Node> root, ObjectName object) {
        Category category = Category.of(object.kind());
        Optional<TreeItem<Node>> group = root.getChildren().stream()
                .filter(i ->
                        i.getValue() instanceof Node.SchemaNode s && s.name().equals(object.schema()))
                .flatMap(i -> i.getChildren().stream())
                .filter(i -> i.getValue() instanceof Node.GroupNode g && g.category() == category)
                .findFirst();
        group.ifPresent(found -> {
            found.getParent().setExpanded(true);
            found.setExpanded(true);
        });
        return group.orElse(root).getChildren().stream()
                .filter(i -> i.getValue() instanceof Node.Leaf leaf && same(leaf.object(), object))
                .findFirst();
    }

    /// The same object of the catalog, whatever its estimates are by now.
    static boolean same(ObjectName one, ObjectName other) {
        return one.kind() == other.kind()
                && one.schema().equals(other.schema())
                && one.name().equals(other.name())
                && one.arguments().equals(other.arguments());
    }

    private static int size(TreeItem<Node> item) {
        return item.getValue() instanceof Node.SchemaNode schema ? schema.size() : 0;
    }

    static TreeItem<Node> found(List<ObjectName> found, int limit, Deep deep) {
        TreeItem<Node> root = new TreeItem<>();
        List<TreeItem<Node>> items = new java.util.ArrayList<>();
        found.forEach(object -> items.add(new TreeItem<>(new Node.Leaf(object, true))));
        if (found.size() >= limit) {
            items.add(new TreeItem<>(new Node.More(-1)));
        }
        switch (deep) {
            case Deep.Unasked() -> items.add(new TreeItem<>(new Node.Deeper(false)));
            case Deep.Reading() -> items.add(new TreeItem<>(new Node.Deeper(true)));
            case Deep.Found(var hits) -> items.addAll(hits(hits));
            case Deep.Without() -> {}
        }
        root.getChildren().setAll(items);
        return root;
    }

    private static List<TreeItem<Node>> hits(List<SchemaSearch.Hit> hits) {
        List<TreeItem<Node>> places = new java.util.ArrayList<>();
        for (SchemaSearch.Where where : SchemaSearch.Where.values()) {
            List<TreeItem<Node>> here = hits.stream()
                    .filter(hit -> hit.where() == where)
                    .map(hit -> new TreeItem<Node>(new Node.HitLeaf(hit)))
                    .toList();
            if (!here.isEmpty()) {
                TreeItem<Node> place = new TreeItem<>(new Node.WhereNode(where, here.size()));
                place.getChildren().setAll(here);
                place.setExpanded(true);
                places.add(place);
            }
        }
        return places;
    }

    private static TreeItem<Node> group(Catalog.Group group) {
        TreeItem<Node> item = new TreeItem<>(
                new Node.GroupNode(group.category(), group.objects().size()));
        // A placeholder makes the arrow appear; opening replaces it.
        item.getChildren().add(new TreeItem<>());
        item.expandedProperty().subscribe(open -> {
            if (open
                    && item.getChildren().size() == 1
                    && item.getChildren().getFirst().getValue() == null) {
                fill(item, group.objects());
            }
        });
        return item;
    }

    private static void fill(TreeItem<Node> item, List<ObjectName> objects) {
        List<TreeItem<Node>> items = new java.util.ArrayList<>();
        objects.stream().limit(LISTED).forEach(o -> items.add(new TreeItem<>(new Node.Leaf(o, false))));
        if (objects.size() > LISTED) {
            items.add(new TreeItem<>(new Node.More(objects.size() - LISTED)));
        }
        item.getChildren().setAll(items);
    }
}
