package dev.drydock.core.dialect.mysql.schema.translate;

import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.translate.Expressions;
import dev.drydock.core.schema.translate.NeutralSchema;
import dev.drydock.core.schema.translate.Translation;
import dev.drydock.core.schema.translate.Vocabulary;
import org.jooq.SQLDialect;

/// MariaDB and MySQL.
public final class MysqlVocabulary implements Vocabulary {
    @Override
    public NeutralSchema read(SchemaSnapshot snapshot) {
        return new MysqlReading(snapshot).schema();
    }

    @Override
    public Translation write(NeutralSchema schema, SchemaSnapshot blank, Expressions expressions) {
        return new MysqlWriting(schema, blank, expressions).translation();
    }

    @Override
    public SQLDialect grammar() {
        return SQLDialect.MYSQL;
    }
}
