/// Pictures that are painted on a canvas and can be zoomed and panned: what all of them share.
@NullMarked
package dev.drydock.app.kit.diagram;

import org.jspecify.annotations.NullMarked;
