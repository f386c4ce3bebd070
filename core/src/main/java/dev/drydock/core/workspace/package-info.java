/// What Drydock remembers for its user between two starts: connection profiles, history, drafts and settings,
/// in one file under the user's own folder. Secrets are not here; how the file is opened and written is in
/// `workspace.store`.
@NullMarked
package dev.drydock.core.workspace;

import org.jspecify.annotations.NullMarked;
