/// Runs a schema script on a server: every step judged by the guard before the first one, every step in the
/// journal, all or nothing where a group is one transaction. Who agrees is the front end's to find out.
@NullMarked
package dev.drydock.core.schema.apply;

import org.jspecify.annotations.NullMarked;
