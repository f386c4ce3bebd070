/// `drydock schema`: what exists, and commands that read one schema. Comparing is in `diff`, where a schema
/// comes from in `side`.
@NullMarked
package dev.drydock.cli.schema;

import org.jspecify.annotations.NullMarked;
