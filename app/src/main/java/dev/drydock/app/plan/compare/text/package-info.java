/// What is said of two plans that are compared: sentences, a page for a ticket, a document for programs.
@NullMarked
package dev.drydock.app.plan.compare.text;

import org.jspecify.annotations.NullMarked;
