/// The plans panel under test, on plans that the real readers read.
@NullMarked
package dev.drydock.app.panel.plan;

import org.jspecify.annotations.NullMarked;
