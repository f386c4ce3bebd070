/// The query panel: tabs bound to one connection each, the editor, the run bar, results, messages and history.
/// What a tab does is in `tab`, the editor in `editor`, a result in `result`.
@NullMarked
package dev.drydock.app.panel.query;

import org.jspecify.annotations.NullMarked;
