package dev.drydock.core.dialect.mysql.schema.translate;

import dev.drydock.core.dialect.mysql.schema.ServerVersion;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.translate.Expressions;
import dev.drydock.core.schema.translate.NeutralSchema;
import dev.drydock.core.schema.translate.Translation;
import dev.drydock.core.schema.translate.Vocabulary;
import java.util.Optional;
import org.jooq.SQLDialect;

/// MariaDB and MySQL.
public final class MysqlVocabulary implements Vocabulary {
    private static final String COMMON = "MySQL 8.4";

    private final String dialect;

    /// @param dialect the id in the places it names
    public MysqlVocabulary(String dialect) {
        this.dialect = dialect;
    }

    @Override
    public NeutralSchema read(SchemaSnapshot snapshot) {
        return new MysqlReading(snapshot).schema();
    }

    @Override
    public Translation write(NeutralSchema schema, SchemaSnapshot blank, Expressions expressions) {
        return new MysqlWriting(schema, blank, expressions).translation();
    }

    @Override
    public Optional<SchemaSnapshot.Origin> place(String version) {
        ServerVersion named = ServerVersion.of(version.isEmpty() ? COMMON : version);
        return Optional.of(named)
                .filter(known -> known.number() > 0)
                .map(known -> new SchemaSnapshot.Origin(dialect, known.major(), "", "", known.text()));
    }

    @Override
    public SQLDialect grammar() {
        return SQLDialect.MYSQL;
    }
}
