/// Names and definitions of objects as they stand in SQL, put together from the server's own words.
@NullMarked
package dev.drydock.app.panel.schema.ddl;

import org.jspecify.annotations.NullMarked;
