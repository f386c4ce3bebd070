/// Shows one result: the grid fed from the spool while it grows, the viewer of one value, copying and
/// exporting. Texts are the server's in every case.
@NullMarked
package dev.drydock.app.panel.query.result;

import org.jspecify.annotations.NullMarked;
