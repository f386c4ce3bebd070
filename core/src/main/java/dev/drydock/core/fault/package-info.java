/// Why a database refused, as values. Faults are made once, at the JDBC edge, by the dialect's `FaultReader`;
/// they carry facts only (no user-visible text, no secret). Bugs are not faults: they stay exceptions.
@NullMarked
package dev.drydock.core.fault;

import org.jspecify.annotations.NullMarked;
