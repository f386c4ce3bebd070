/// Running a schema script from the window, whichever panel drafted it: the exact statements with what they can
/// do, the guard's question, progress, and what became of each.
@NullMarked
package dev.drydock.app.apply;

import org.jspecify.annotations.NullMarked;
