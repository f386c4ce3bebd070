/// Profiles as one versioned JSON document without secrets, to hand on and to read back.
@NullMarked
package dev.drydock.core.connect.imports.document;

import org.jspecify.annotations.NullMarked;
