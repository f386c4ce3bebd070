@NullMarked
package dev.drydock.cli.schema;

import org.jspecify.annotations.NullMarked;
