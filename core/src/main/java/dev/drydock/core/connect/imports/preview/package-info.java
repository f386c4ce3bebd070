/// What an import would bring, before anything is stored: candidates, what was left out of them, and why. Facts
/// only; the sentences live in the front ends.
@NullMarked
package dev.drydock.core.connect.imports.preview;

import org.jspecify.annotations.NullMarked;
