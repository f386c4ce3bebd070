/// Tests of the stored text of route and policy.
@NullMarked
package dev.drydock.core.connect.json;

import org.jspecify.annotations.NullMarked;
