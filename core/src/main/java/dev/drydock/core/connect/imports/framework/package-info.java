/// Reads the databases that application frameworks and migration tools are set up for. A placeholder's default
/// may be taken and said; nothing else is filled in, and nothing is run.
@NullMarked
package dev.drydock.core.connect.imports.framework;

import org.jspecify.annotations.NullMarked;
