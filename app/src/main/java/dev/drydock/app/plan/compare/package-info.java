/// Two plans beside each other: what changed in words, and both trees in aligned rows.
@NullMarked
package dev.drydock.app.plan.compare;

import org.jspecify.annotations.NullMarked;
