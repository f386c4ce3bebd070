package dev.drydock.app.plan.chart.pen;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// The letters of what is painted. Any thread. The width of a text is taken for the sum of its letters: pairs
/// that stand closer are a fraction of a pixel, and measuring whole texts costs more than painting them.
@SuppressWarnings(
        "ImmutableEnumChecker") // a font does not change, widths are a memory: whoever writes one writes the same
public enum Face {
    NAME("Inter", FontWeight.BOLD, 13),
    /// Names of nodes that are seen from afar.
    FAR("Inter", FontWeight.BOLD, 20),
    WORDS("Inter", FontWeight.NORMAL, 12),
    NUMBER("JetBrains Mono", FontWeight.NORMAL, 12),
    BADGE("Inter", FontWeight.BOLD, 11.2);

    private static final int COMMON = 0x250;
    private static final String CUT = "…";

    private final String family;
    private final FontWeight weight;
    private final double size;
    private final Font font;
    private final double[] common = new double[COMMON];
    private final Map<Integer, Double> others = new ConcurrentHashMap<>();

    Face(String family, FontWeight weight, double size) {
        this.family = family;
        this.weight = weight;
        this.size = size;
        this.font = Font.font(family, weight, size);
        Arrays.fill(common, Double.NaN);
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

    public double width(String text) {
        double sum = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            sum += letter(text.codePointAt(at));
        }
        return sum;
    }

    private double letter(int letter) {
        if (letter >= COMMON) {
            return others.computeIfAbsent(letter, this::measured);
        }
        if (Double.isNaN(common[letter])) {
            common[letter] = measured(letter);
        }
        return common[letter];
    }

    private double measured(int letter) {
        Text measure = new Text(Character.toString(letter));
        measure.setFont(font);
        return measure.getLayoutBounds().getWidth();
    }

    /// As much of a text as fits, `""` where not even a letter does.
    public String fitted(String text, double room) {
        double cut = width(CUT);
        double sum = 0;
        int kept = 0;
        for (int at = 0; at < text.length(); ) {
            int next = text.offsetByCodePoints(at, 1);
            sum += letter(text.codePointAt(at));
            if (sum > room) {
                return kept == 0 ? "" : text.substring(0, kept).strip() + CUT;
            }
            if (sum + cut <= room) {
                kept = next;
            }
            at = next;
        }
        return text;
    }
}
