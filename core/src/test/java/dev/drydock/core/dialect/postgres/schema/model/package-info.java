/// What a form drafts, carried out on real servers.
@NullMarked
package dev.drydock.core.dialect.postgres.schema.model;

import org.jspecify.annotations.NullMarked;
