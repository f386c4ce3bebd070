/// What a piece of advice on a plan is made of: facts, names and numbers, no sentence. The rules that give it
/// are in the packages beside this one, by theme.
@NullMarked
package dev.drydock.core.plan.advice.tip;

import org.jspecify.annotations.NullMarked;
