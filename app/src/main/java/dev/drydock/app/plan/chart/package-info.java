/// What is drawn of a plan: the layout of its tree, diagram and flames, on a canvas or as SVG. Colours come
/// from the style sheets.
@NullMarked
package dev.drydock.app.plan.chart;

import org.jspecify.annotations.NullMarked;
