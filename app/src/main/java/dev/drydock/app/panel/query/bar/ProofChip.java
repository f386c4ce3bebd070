package dev.drydock.app.panel.query.bar;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.QueryWords;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.RowsText;
import dev.drydock.core.query.preview.ReadOnlyProof;
import dev.drydock.core.query.preview.ReadOnlyProof.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/// That this tab is read-only, with what the server says of it and what it does not stop.
public final class ProofChip extends MenuButton {
    private static final Messages TEXTS = QueryWords.TEXTS;

    public ProofChip() {
        super("", Icon.LOCK.node(14, "muted-icon"));
        setId("read-only-proof");
        getStyleClass().addAll("small-button", "proof-chip");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /// @param proof empty until the server was asked
    public void show(Optional<ReadOnlyProof> proof) {
        boolean weak =
                proof.filter(known -> !known.held() || !known.gaps().isEmpty()).isPresent();
        String words = TEXTS.text(weak ? "proof.gaps" : proof.isPresent() ? "proof.held" : "proof.unasked");
        setText(words);
        setGraphic(weak ? Icon.WARNING.node(14, "warning") : Icon.LOCK.node(14, "muted-icon"));
        List<String> lines = proof.map(ProofChip::lines).orElseGet(() -> List.of(TEXTS.text("proof.later")));
        Describe.control(this, words, String.join("\n", lines));
        List<MenuItem> items = new ArrayList<>();
        for (String line : lines) {
            Label label = new Label(line);
            label.setWrapText(true);
            label.setMaxWidth(520);
            items.add(new CustomMenuItem(label, false));
        }
        getItems().setAll(items);
    }

    private static List<String> lines(ReadOnlyProof proof) {
        List<String> lines = new ArrayList<>();
        lines.add(proof.held() ? TEXTS.text("proof.server", proof.said()) : TEXTS.text("proof.ours"));
        for (Gap gap : Gap.values()) {
            if (proof.gaps().contains(gap)) {
                lines.add(TEXTS.text("proof.gap", RowsText.of(gap)));
            }
        }
        return lines;
    }
}
