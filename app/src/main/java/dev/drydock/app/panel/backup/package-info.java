/// Place of the backup panel: the wizard that writes, keeps and proves backups.
@NullMarked
package dev.drydock.app.panel.backup;

import org.jspecify.annotations.NullMarked;
