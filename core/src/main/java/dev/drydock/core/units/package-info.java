/// Amounts whose unit would otherwise live in a name. Facts only: how an amount is shown is the front end's.
@NullMarked
package dev.drydock.core.units;

import org.jspecify.annotations.NullMarked;
