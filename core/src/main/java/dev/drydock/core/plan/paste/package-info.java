/// From whatever a person pasted to lines or a tree: frames, quotes, line numbers, log prefixes and wrapped
/// lines are peeled off, the format is found, what is cut short is closed. Knows formats of documents, no
/// DBMS's plans.
@NullMarked
package dev.drydock.core.plan.paste;

import org.jspecify.annotations.NullMarked;
