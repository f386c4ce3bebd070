/// Where in the text of a statement the parts of its plan come from. What a part means is not looked at here.
@NullMarked
package dev.drydock.core.plan.place;

import org.jspecify.annotations.NullMarked;
