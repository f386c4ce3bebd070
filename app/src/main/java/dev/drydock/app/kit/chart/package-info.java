/// Curves over time, drawn from shapes so that their colours are those of the style sheets. At most three
/// series, always from zero, with a limit line; every point can be reached with the keyboard and is said in
/// words.
@NullMarked
package dev.drydock.app.kit.chart;

import org.jspecify.annotations.NullMarked;
