/// Statements of the past: the list, its search, and what it says when the history cannot be read.
@NullMarked
package dev.drydock.app.panel.query.history;

import org.jspecify.annotations.NullMarked;
