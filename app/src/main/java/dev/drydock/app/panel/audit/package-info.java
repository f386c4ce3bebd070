/// Place of the audit panel: the journal of what Drydock did, and its proof.
@NullMarked
package dev.drydock.app.panel.audit;

import org.jspecify.annotations.NullMarked;
