/// What the user decides per profile: safe mode, commit mode, timeouts, where the secret is kept, the pool.
/// What is left open follows from the environment.
@NullMarked
package dev.drydock.core.connect.policy;

import org.jspecify.annotations.NullMarked;
