/// From what an entry of a file says to a candidate: one way for all formats, through the allow-list of the
/// dialect.
@NullMarked
package dev.drydock.core.connect.imports.draft;

import org.jspecify.annotations.NullMarked;
