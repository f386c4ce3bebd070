/// How commands talk: one JSON document or text on standard output, sentences on standard error, an exit code.
@NullMarked
package dev.drydock.cli.output;

import org.jspecify.annotations.NullMarked;
