/// What is about to run as the guard sees it, and what the user is asked before it does. Values only.
@NullMarked
package dev.drydock.app.panel.query.ask;

import org.jspecify.annotations.NullMarked;
