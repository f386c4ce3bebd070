/// The user's own store: profiles, history, drafts and settings in one SQLite file, schema by Flyway, access by jOOQ.
@NullMarked
package dev.drydock.core.workspace;

import org.jspecify.annotations.NullMarked;
