/// Drydock's own encrypted file of secrets: Argon2id and AES-256-GCM, in the format of `docs/vault.md`. Locks
/// itself; asks nobody for anything.
@NullMarked
package dev.drydock.core.secrets.vault;

import org.jspecify.annotations.NullMarked;
