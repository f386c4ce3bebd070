/// Tests of the words of a policy.
@NullMarked
package dev.drydock.app.words.policy;

import org.jspecify.annotations.NullMarked;
