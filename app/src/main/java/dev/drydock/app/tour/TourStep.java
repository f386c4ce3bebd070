package dev.drydock.app.tour;

import java.util.List;

/// What the tour did in one panel.
///
/// @param actions what was typed, clicked and awaited, in order
/// @param problem `""` when the panel did what was asked of it
/// @param pulseGapMillis longest time between two frames meanwhile
public record TourStep(
        String panel, List<String> actions, List<String> pictures, long millis, double pulseGapMillis, String problem) {
    public TourStep {
        actions = List.copyOf(actions);
        pictures = List.copyOf(pictures);
    }
}
