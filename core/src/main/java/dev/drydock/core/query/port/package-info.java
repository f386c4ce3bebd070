/// What a dialect fills so that SQL can be run and its rows streamed. Everything that all DBMSs share lives
/// above.
@NullMarked
package dev.drydock.core.query.port;

import org.jspecify.annotations.NullMarked;
