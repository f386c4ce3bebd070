package dev.drydock.gates.planted.panel.one;

import dev.drydock.gates.planted.panel.two.Other;
import javafx.scene.control.Label;

/// Breaks three rules on purpose: imports another panel, a toolkit class, and a level above.
final class PlantedViewModel {
    String caption(Label label) {
        return label.getText() + Other.name();
    }
}
