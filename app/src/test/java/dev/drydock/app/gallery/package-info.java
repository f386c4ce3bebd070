/// Every panel in every state and theme, on fixture data: the design tool, the fixture of the pictures, and the
/// sample to copy for a new panel.
@NullMarked
package dev.drydock.app.gallery;

import org.jspecify.annotations.NullMarked;
