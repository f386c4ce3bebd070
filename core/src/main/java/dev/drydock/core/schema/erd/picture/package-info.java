/// How a diagram looks: cards, wires with their marks, frames and the legend, painted with any pen. One of them
/// writes SVG.
@NullMarked
package dev.drydock.core.schema.erd.picture;

import org.jspecify.annotations.NullMarked;
