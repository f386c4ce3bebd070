package dev.drydock.core.dialect.postgres.schema.scratch;

import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.Grant;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What `template0` holds: the schema `public` and the language `plpgsql`. Until 14 everybody may create in
/// `public` and it belongs to the superuser; from 15 on it belongs to the database's owner (release notes 15).
public final class PostgresBlank implements UnaryOperator<SchemaSnapshot> {
    private static final int OWNED_SINCE = 15;

    @Override
    public SchemaSnapshot apply(SchemaSnapshot empty) {
        SchemaSnapshot.Origin origin = empty.origin();
        boolean owned = origin.majorVersion() >= OWNED_SINCE;
        Grant usage = new Grant("", "USAGE", false);
        Element schema = new Element(
                ElementKey.global(ElementKind.SCHEMA, "public"),
                Optional.of(owned ? "pg_database_owner" : origin.role()),
                Optional.of("standard public schema"),
                owned ? List.of(usage) : List.of(new Grant("", "CREATE", false), usage),
                new DatabaseBody.Schema());
        Element language = Element.of(
                ElementKey.global(ElementKind.EXTENSION, "plpgsql"), new DatabaseBody.Extension("pg_catalog", "1.0"));
        return SchemaSnapshot.of(origin, List.of(schema, language), List.of());
    }
}
