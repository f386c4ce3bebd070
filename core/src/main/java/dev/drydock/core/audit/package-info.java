/// The append-only, hash-chained journal of everything Drydock did to a user's database.
@NullMarked
package dev.drydock.core.audit;

import org.jspecify.annotations.NullMarked;
