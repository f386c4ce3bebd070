/// Takes connections over from what other programs keep, preview first. Nothing in a file is executed or
/// expanded, nothing is stored here, and every setting passes the allow-list of its dialect.
@NullMarked
package dev.drydock.core.connect.imports;

import org.jspecify.annotations.NullMarked;
