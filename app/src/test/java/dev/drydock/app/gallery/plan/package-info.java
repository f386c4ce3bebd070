/// Exhibits of plans.
@NullMarked
package dev.drydock.app.gallery.plan;

import org.jspecify.annotations.NullMarked;
