/// `drydock query`: the guard's questions, the run, and what is written for each result.
@NullMarked
package dev.drydock.cli.query;

import org.jspecify.annotations.NullMarked;
