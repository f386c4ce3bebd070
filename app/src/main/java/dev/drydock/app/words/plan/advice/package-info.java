/// The sentences of advice on plans: what was found, why it costs, and what to try.
@NullMarked
package dev.drydock.app.words.plan.advice;

import org.jspecify.annotations.NullMarked;
