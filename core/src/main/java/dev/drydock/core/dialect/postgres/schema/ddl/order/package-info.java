/// What has to be done to get from one PostgreSQL schema to another, and in which order: what is dropped,
/// altered, made and tied, and what is dragged along. The statements themselves are written one package up.
@NullMarked
package dev.drydock.core.dialect.postgres.schema.ddl.order;

import org.jspecify.annotations.NullMarked;
