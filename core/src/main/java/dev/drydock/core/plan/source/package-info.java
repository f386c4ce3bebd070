/// The statement behind a plan: its text where the plan tells it, and where in that text a step was asked for.
/// Guesswork over words, never shown as more than a hint; nothing is parsed to be run.
@NullMarked
package dev.drydock.core.plan.source;

import org.jspecify.annotations.NullMarked;
