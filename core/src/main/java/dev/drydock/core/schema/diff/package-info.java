/// What differs between two snapshots: added, removed and changed elements with the attributes that changed,
/// and what each difference can cost. Knows no SQL.
@NullMarked
package dev.drydock.core.schema.diff;

import org.jspecify.annotations.NullMarked;
