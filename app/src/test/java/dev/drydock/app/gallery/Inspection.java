package dev.drydock.app.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// Walks a scene graph and says what a user could not reach or read. FX thread, after layout.
final class Inspection {
    /// Where cutting a text is the design: the whole is in the row's detail or tooltip.
    private static final Set<String> MAY_BE_CUT =
            Set.of("grid-cell", "list-cell", "tree-cell", "tab-label", "may-be-cut");

    private Inspection() {}

    static List<String> withoutName(Parent root) {
        return all(root).stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .filter(node -> name(node).isBlank())
                .map(Node::toString)
                .toList();
    }

    static List<String> truncated(Parent root) {
        return all(root).stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(labeled -> labeled.getText() != null
                        && !labeled.getText().isEmpty()
                        && !within(labeled, MAY_BE_CUT::contains))
                .filter(labeled -> labeled.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .filter(text -> text.getStyleClass().contains("text"))
                        .anyMatch(text -> !text.getText().equals(labeled.getText())))
                .map(labeled -> labeled.getStyleClass() + " " + labeled.getText())
                .toList();
    }

    static String name(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    /// Every node in sight, in the order of the scene graph, which is the tab order.
    static List<Node> all(Parent root) {
        List<Node> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean within(Node node, Predicate<String> styleClass) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().stream().anyMatch(styleClass)) {
                return true;
            }
        }
        return false;
    }
}
