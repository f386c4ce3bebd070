/// A whole schema as one immutable value: flat elements by key, what depends on what, and what could not be
/// read; its reader port and its JSON form. How a dialect reads it lives with the dialect, what differs between
/// two of them in `diff`.
@NullMarked
package dev.drydock.core.schema.snapshot;

import org.jspecify.annotations.NullMarked;
