package dev.drydock.app.panel.pool.board;

import dev.drydock.app.words.Messages;
import dev.drydock.app.words.PoolText;
import dev.drydock.core.pool.advice.SizeAdvice;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How large the pool should be, and every number that led there.
final class AdviceCard extends Card {
    private static final Messages TEXTS = Messages.of(AdviceCard.class);

    private final Label recommended = line("strong");
    private final VBox findings = new VBox(4);
    private List<String> shown = List.of();

    AdviceCard() {
        super(TEXTS.text("advice.title"));
        beside(TEXTS.text("advice.day"));
        body(padded(recommended, findings));
    }

    void show(Optional<SizeAdvice> advice) {
        recommended.setText(advice.map(AdviceCard::sentence).orElse(TEXTS.text("advice.reading")));
        List<String> lines = advice.map(SizeAdvice::findings).orElse(List.of()).stream()
                .map(PoolText::of)
                .toList();
        if (!lines.equals(shown)) {
            shown = lines;
            findings.getChildren()
                    .setAll(lines.stream().map(AdviceCard::finding).toList());
        }
    }

    private static Label finding(String words) {
        Label line = line("muted");
        line.getStyleClass().add("small");
        line.setText(words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1));
        return line;
    }

    private static String sentence(SizeAdvice advice) {
        if (advice.recommended().isEmpty()) {
            return TEXTS.text("advice.unknown", advice.configured());
        }
        int size = advice.recommended().getAsInt();
        if (advice.limited()) {
            return TEXTS.text("advice.limited", size, advice.configured());
        }
        return size == advice.configured()
                ? TEXTS.text("advice.fits", size)
                : TEXTS.text(size > advice.configured() ? "advice.more" : "advice.less", size, advice.configured());
    }
}
