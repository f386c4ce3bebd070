/// The plan tab of a query tab: which statement it is of, what is asked of the server, the plan and its place
/// in the statement. How a plan looks is `app.plan`'s.
@NullMarked
package dev.drydock.app.panel.query.explain;

import org.jspecify.annotations.NullMarked;
