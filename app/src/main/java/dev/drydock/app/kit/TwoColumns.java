package dev.drydock.app.kit;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Two nodes beside each other where there is room, else one below the other.
public final class TwoColumns extends Pane {
    private static final double GAP = 12;

    private final Region first;
    private final Region second;
    private final double roomForTwo;

    /// @param roomForTwo width from which on they stand beside each other
    public TwoColumns(Region first, Region second, double roomForTwo) {
        this.first = first;
        this.second = second;
        this.roomForTwo = roomForTwo;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? getWidth() : width;
        double one = first.prefHeight(-1);
        double two = second.prefHeight(-1);
        return wide >= roomForTwo ? Math.max(one, two) : one + GAP + two;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double one = first.prefHeight(-1);
        if (width >= roomForTwo) {
            double half = Math.floor((width - GAP) / 2);
            first.resizeRelocate(0, 0, half, one);
            second.resizeRelocate(half + GAP, 0, width - half - GAP, second.prefHeight(-1));
        } else {
            first.resizeRelocate(0, 0, width, one);
            second.resizeRelocate(0, one + GAP, width, second.prefHeight(-1));
        }
    }
}
