/// Tests of the theme: contrast of every pair of text and ground in use.
@NullMarked
package dev.drydock.app.theme;

import org.jspecify.annotations.NullMarked;
