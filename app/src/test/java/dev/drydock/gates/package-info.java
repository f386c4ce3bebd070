/// The gates of the house style that the compiler does not hold: architecture, sizes, colours, texts, names.
/// Every gate is shown a planted violation, so that a gate that stopped looking fails.
@NullMarked
package dev.drydock.gates;

import org.jspecify.annotations.NullMarked;
