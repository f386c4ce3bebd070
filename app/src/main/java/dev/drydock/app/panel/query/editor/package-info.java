/// The SQL editor: text, line states, painting of visible lines, marks, find bar, keys. Knows the lexing rules
/// it is given and nothing of connections, runs or results.
@NullMarked
package dev.drydock.app.panel.query.editor;

import org.jspecify.annotations.NullMarked;
