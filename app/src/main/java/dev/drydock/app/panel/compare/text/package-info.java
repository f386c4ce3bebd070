/// Elements of schemas in the user's words: kinds, one-line facts, attributes that changed.
@NullMarked
package dev.drydock.app.panel.compare.text;

import org.jspecify.annotations.NullMarked;
