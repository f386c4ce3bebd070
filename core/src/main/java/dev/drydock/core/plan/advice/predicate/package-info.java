/// Conditions as servers print them in plans, read far enough to say which columns could be searched, and in
/// what index. Tolerant by design: what is not understood is kept opaque, nothing throws.
@NullMarked
package dev.drydock.core.plan.advice.predicate;

import org.jspecify.annotations.NullMarked;
