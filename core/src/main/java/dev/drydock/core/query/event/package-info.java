/// What a run tells its listener, as facts. Nothing here runs anything.
@NullMarked
package dev.drydock.core.query.event;

import org.jspecify.annotations.NullMarked;
