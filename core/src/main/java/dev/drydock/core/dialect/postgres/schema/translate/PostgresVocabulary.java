package dev.drydock.core.dialect.postgres.schema.translate;

import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.translate.Expressions;
import dev.drydock.core.schema.translate.NeutralSchema;
import dev.drydock.core.schema.translate.Translation;
import dev.drydock.core.schema.translate.Vocabulary;
import org.jooq.SQLDialect;

/// PostgreSQL. Everything goes into the schema `public`.
public final class PostgresVocabulary implements Vocabulary {
    @Override
    public NeutralSchema read(SchemaSnapshot snapshot) {
        return new PostgresReading(snapshot).schema();
    }

    @Override
    public Translation write(NeutralSchema schema, SchemaSnapshot blank, Expressions expressions) {
        return new PostgresWriting(schema, blank, expressions).translation();
    }

    @Override
    public SQLDialect grammar() {
        return SQLDialect.POSTGRES;
    }
}
