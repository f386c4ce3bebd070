/// The statements of a comparison, with what each can do.
@NullMarked
package dev.drydock.app.panel.compare.script;

import org.jspecify.annotations.NullMarked;
