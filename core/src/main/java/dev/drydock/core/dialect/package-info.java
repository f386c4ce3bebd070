/// Everything Drydock knows about each DBMS behind one record of ports, and the list of them.
@NullMarked
package dev.drydock.core.dialect;

import org.jspecify.annotations.NullMarked;
