/// What the query panel is given to work with: jobs, threads, secrets, spool, and the user's own store. No
/// state of the panel and no view.
@NullMarked
package dev.drydock.app.panel.query.desk;

import org.jspecify.annotations.NullMarked;
