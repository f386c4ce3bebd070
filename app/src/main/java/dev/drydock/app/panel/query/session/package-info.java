/// The connection of one tab, and what is heard over it. No state that is shown.
@NullMarked
package dev.drydock.app.panel.query.session;

import org.jspecify.annotations.NullMarked;
