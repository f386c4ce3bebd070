/// What the DBMS has counted and measured of a relation: sizes, statistics, use of indexes. Never rows.
@NullMarked
package dev.drydock.core.schema.live;

import org.jspecify.annotations.NullMarked;
