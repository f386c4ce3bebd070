/// Commands about plans, as a user runs them.
@NullMarked
package dev.drydock.cli.plan;

import org.jspecify.annotations.NullMarked;
