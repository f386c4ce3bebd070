package dev.drydock.app.tour;

import java.util.List;

/// What a tour saw.
///
/// @param firstFrameMillis from the start of the toolkit to the first frame of the window
public record TourReport(long firstFrameMillis, double pulseGapMillis, List<TourStep> steps) {
    public TourReport {
        steps = List.copyOf(steps);
    }

    public boolean passed() {
        return steps.stream().allMatch(step -> step.problem().isEmpty());
    }
}
