/// The keychain of the operating system as a place for secrets: found in the background, every call bounded in
/// time, its absence a value.
@NullMarked
package dev.drydock.core.secrets.keychain;

import org.jspecify.annotations.NullMarked;
