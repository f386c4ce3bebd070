/// Place of the seed panel: the wizard that fills tables along their foreign keys.
@NullMarked
package dev.drydock.app.panel.seed;

import org.jspecify.annotations.NullMarked;
