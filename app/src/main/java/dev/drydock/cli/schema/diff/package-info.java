/// `drydock schema diff`: the comparison and its three forms.
@NullMarked
package dev.drydock.cli.schema.diff;

import org.jspecify.annotations.NullMarked;
