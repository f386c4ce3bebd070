/// A plan as text: for people, for programs, for a ticket. Both front ends write the same. No nodes.
@NullMarked
package dev.drydock.app.plan.text;

import org.jspecify.annotations.NullMarked;
