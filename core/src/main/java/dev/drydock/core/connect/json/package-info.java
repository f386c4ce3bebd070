/// The stored text of a profile's route and policy: JSON with our own stable keys, written by us and read
/// strictly. Whoever keeps or exports profiles uses it. Secrets are no part of it.
@NullMarked
package dev.drydock.core.connect.json;

import org.jspecify.annotations.NullMarked;
