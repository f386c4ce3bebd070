/// Reads files that nobody vouches for: bounded in size, depth and count, decoded strictly, without following
/// links, entities or includes. The one place where an import touches the file system.
@NullMarked
package dev.drydock.core.connect.imports.file;

import org.jspecify.annotations.NullMarked;
