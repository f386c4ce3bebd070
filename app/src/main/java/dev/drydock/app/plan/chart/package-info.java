/// What is drawn of a plan: the layout of its tree, the diagram in three levels of detail, and flames. What it
/// is drawn with is in `pen`.
@NullMarked
package dev.drydock.app.plan.chart;

import org.jspecify.annotations.NullMarked;
