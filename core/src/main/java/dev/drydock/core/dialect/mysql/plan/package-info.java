/// Plans of MariaDB and MySQL: JSON of both (the old nested blocks, MySQL's newer tree), what `ANALYZE
/// FORMAT=JSON` of MariaDB adds, and MySQL's `FORMAT=TREE`, with or without `EXPLAIN ANALYZE`.
@NullMarked
package dev.drydock.core.dialect.mysql.plan;

import org.jspecify.annotations.NullMarked;
