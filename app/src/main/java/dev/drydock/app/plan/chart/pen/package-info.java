/// What plans are drawn with: pens that paint on a canvas or write SVG, the letters, and colours by what they
/// are for, taken from the style sheets. Where nodes stand is not known here.
@NullMarked
package dev.drydock.app.plan.chart.pen;

import org.jspecify.annotations.NullMarked;
