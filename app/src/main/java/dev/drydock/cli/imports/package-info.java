/// Takes profiles over from elsewhere and hands them on, on the command line.
@NullMarked
package dev.drydock.cli.imports;

import org.jspecify.annotations.NullMarked;
