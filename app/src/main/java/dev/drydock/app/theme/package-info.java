/// Colours, fonts and density: AtlantaFX plus the tokens of our own. The only place that knows light from dark.
@NullMarked
package dev.drydock.app.theme;

import org.jspecify.annotations.NullMarked;
