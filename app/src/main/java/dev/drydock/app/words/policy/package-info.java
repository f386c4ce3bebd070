/// A profile's policy in the user's words: safe mode, commit mode, where secrets are kept, bounds on waiting.
/// Shared by the window and the command line.
@NullMarked
package dev.drydock.app.words.policy;

import org.jspecify.annotations.NullMarked;
