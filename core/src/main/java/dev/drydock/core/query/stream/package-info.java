/// From an executed statement to spooled results and events: results in order, rows in batches, notices as they
/// come. Transactions and connections are not known here.
@NullMarked
package dev.drydock.core.query.stream;

import org.jspecify.annotations.NullMarked;
