@NullMarked
package dev.drydock.cli.schema.docs;

import org.jspecify.annotations.NullMarked;
