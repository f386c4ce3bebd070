/// The sentences both front ends say: what a fault, a refusal or a rule means and what to do about it. No
/// toolkit.
@NullMarked
package dev.drydock.app.words;

import org.jspecify.annotations.NullMarked;
