/// What the arithmetic behind the charts promises.
@NullMarked
package dev.drydock.app.kit.chart;

import org.jspecify.annotations.NullMarked;
