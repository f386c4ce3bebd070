/// Throw-away databases: the port that makes them on this machine or on a server the user names, and their
/// end. What is built in them is not known here.
@NullMarked
package dev.drydock.core.schema.scratch;

import org.jspecify.annotations.NullMarked;
