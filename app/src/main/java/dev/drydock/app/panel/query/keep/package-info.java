/// What of the query panel the user's own store keeps: the texts of tabs, entries of history and journal; and
/// what that store refused. No view, and nothing of a server.
@NullMarked
package dev.drydock.app.panel.query.keep;

import org.jspecify.annotations.NullMarked;
