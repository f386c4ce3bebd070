/// The stepwise test of a connection: each step alone, its facts, and the first cause of failure with its cure.
/// Facts and codes only; front ends write the sentences.
@NullMarked
package dev.drydock.core.connect.probe;

import org.jspecify.annotations.NullMarked;
