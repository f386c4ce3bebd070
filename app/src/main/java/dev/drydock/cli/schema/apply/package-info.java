/// `drydock schema apply`: what is going to run, the guard's questions, the run, and the fate of every
/// statement.
@NullMarked
package dev.drydock.cli.schema.apply;

import org.jspecify.annotations.NullMarked;
