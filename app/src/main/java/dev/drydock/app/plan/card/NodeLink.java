package dev.drydock.app.plan.card;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.plan.state.Look;
import java.util.function.IntConsumer;
import javafx.scene.control.Hyperlink;

/// The name of a node; goes there.
final class NodeLink extends Hyperlink {
    private static final int LONGEST = 60;

    NodeLink(Look look, int id, IntConsumer select) {
        String title = look.measured().plan().node(id).operator().title();
        setText("#" + id + " " + (title.length() <= LONGEST ? title : title.substring(0, LONGEST) + "…"));
        getStyleClass().addAll("link", "plan-link");
        Describe.quietly(this, getText());
        setOnAction(event -> {
            setVisited(false);
            select.accept(id);
        });
    }
}
