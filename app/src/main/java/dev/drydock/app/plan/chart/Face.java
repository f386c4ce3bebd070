package dev.drydock.app.plan.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// The letters of what is painted.
@SuppressWarnings("ImmutableEnumChecker") // a font does not change, the widths are a memory of the FX thread
enum Face {
    NAME("Inter", FontWeight.BOLD, 13),
    WORDS("Inter", FontWeight.NORMAL, 12),
    NUMBER("JetBrains Mono", FontWeight.NORMAL, 12),
    BADGE("Inter", FontWeight.BOLD, 11.2);

    private static final int KEPT = 20_000;

    private final String family;
    private final FontWeight weight;
    private final double size;
    private final Font font;
    private final Map<String, Double> widths = new LinkedHashMap<>();

    Face(String family, FontWeight weight, double size) {
        this.family = family;
        this.weight = weight;
        this.size = size;
        this.font = Font.font(family, weight, size);
    }

    Font font() {
        return font;
    }

    String family() {
        return family;
    }

    boolean bold() {
        return weight == FontWeight.BOLD;
    }

    double size() {
        return size;
    }

    /// FX thread.
    double width(String text) {
        if (widths.size() > KEPT) {
            widths.clear();
        }
        return widths.computeIfAbsent(text, this::measured);
    }

    private double measured(String text) {
        Text measure = new Text(text);
        measure.setFont(font);
        return measure.getLayoutBounds().getWidth();
    }

    /// As much of a text as fits, `""` where not even a letter does.
    String fitted(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int low = 0;
        int high = (int) Math.min(text.length(), room / 3);
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (measured(text.substring(0, middle).strip() + "…") <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, low).strip() + "…";
    }
}
