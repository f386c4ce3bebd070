/// The JSON form of a snapshot, versioned; read with limits, as a file may come from anywhere.
@NullMarked
package dev.drydock.core.schema.snapshot.file;

import org.jspecify.annotations.NullMarked;
