/// Plans on the command line: as a document that programs read, and as a page that can be pasted into a ticket.
@NullMarked
package dev.drydock.cli.plan;

import org.jspecify.annotations.NullMarked;
