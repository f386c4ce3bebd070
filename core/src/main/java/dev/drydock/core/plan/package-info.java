/// What a server says about how it runs, or ran, a statement: one immutable model for the plans of every DBMS,
/// and the port that reads them. Reading pasted text is in `paste`, arithmetic in `measure`; formats of one
/// DBMS live with its dialect. Nothing here talks to a server.
@NullMarked
package dev.drydock.core.plan;

import org.jspecify.annotations.NullMarked;
