/// Advice on plans held against labels that people gave: how much of it is right, and how much is missed.
@NullMarked
package dev.drydock.core.bench.advice;

import org.jspecify.annotations.NullMarked;
