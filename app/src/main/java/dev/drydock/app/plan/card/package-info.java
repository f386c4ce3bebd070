/// One node of a plan in full.
@NullMarked
package dev.drydock.app.plan.card;

import org.jspecify.annotations.NullMarked;
