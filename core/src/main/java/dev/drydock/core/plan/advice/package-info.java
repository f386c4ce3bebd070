/// Advice on a measured plan: asks every rule, puts together what says the same, ranks by the share of the time
/// that may go and sets aside what saves next to nothing. Facts only; sentences are the front ends'.
@NullMarked
package dev.drydock.core.plan.advice;

import org.jspecify.annotations.NullMarked;
