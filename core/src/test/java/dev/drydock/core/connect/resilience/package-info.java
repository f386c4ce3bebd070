/// Retry, breaker and watch, each against clocks and servers made for the purpose.
@NullMarked
package dev.drydock.core.connect.resilience;

import org.jspecify.annotations.NullMarked;
