/// One reader per kind of file. A reader knows the syntax and the keys of its format; what may become of a
/// value is decided in `imports.draft`.
@NullMarked
package dev.drydock.core.connect.imports.source;

import org.jspecify.annotations.NullMarked;
