package dev.drydock.app.plan;

import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What of a plan is missing or was not understood. The rest is shown all the same.
final class DamageStrip extends VBox {
    private static final Messages TEXTS = Messages.of(DamageStrip.class);
    private static final int MOST = 3;
    private static final int LONGEST = 160;

    private @Nullable Plan shown;

    DamageStrip() {
        getStyleClass().add("plan-damage");
        setVisible(false);
        setManaged(false);
    }

    void show(Plan plan) {
        if (plan.equals(shown)) {
            return;
        }
        shown = plan;
        List<String> sentences = new ArrayList<>();
        if (plan.truncated()) {
            sentences.add(TEXTS.text("damage.truncated"));
        }
        int unknown = plan.unknownLines().size();
        if (unknown > 0) {
            sentences.add(unknown == 1 ? TEXTS.text("damage.unknownOne") : TEXTS.text("damage.unknown", unknown));
        }
        setVisible(!sentences.isEmpty());
        setManaged(!sentences.isEmpty());
        Label head = new Label(String.join(" ", sentences), Icon.WARNING.node(14, "warning"));
        head.setWrapText(true);
        head.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(head, Priority.ALWAYS);
        getChildren().setAll(head);
        if (unknown > 0) {
            Label lines = new Label(plan.unknownLines().stream()
                    .limit(MOST)
                    .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line)
                    .collect(Collectors.joining("\n")));
            lines.getStyleClass().addAll("mono", "small");
            lines.setWrapText(true);
            lines.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(lines);
        }
    }
}
