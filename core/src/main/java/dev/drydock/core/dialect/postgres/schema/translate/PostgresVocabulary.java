package dev.drydock.core.dialect.postgres.schema.translate;

import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.translate.Expressions;
import dev.drydock.core.schema.translate.NeutralSchema;
import dev.drydock.core.schema.translate.Translation;
import dev.drydock.core.schema.translate.Vocabulary;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;

/// PostgreSQL. Everything goes into the schema `public`.
public final class PostgresVocabulary implements Vocabulary {
    private static final String COMMON = "17";
    private static final Pattern MAJOR = Pattern.compile("(?:\\D*\\s)?(\\d{1,3})(?:\\.\\d+)?");

    private final String dialect;

    /// @param dialect the id in the places it names
    public PostgresVocabulary(String dialect) {
        this.dialect = dialect;
    }

    @Override
    public NeutralSchema read(SchemaSnapshot snapshot) {
        return new PostgresReading(snapshot).schema();
    }

    @Override
    public Translation write(NeutralSchema schema, SchemaSnapshot blank, Expressions expressions) {
        return new PostgresWriting(schema, blank, expressions).translation();
    }

    @Override
    public Optional<SchemaSnapshot.Origin> place(String version) {
        Matcher major = MAJOR.matcher(version.isEmpty() ? COMMON : version);
        return major.matches()
                ? Optional.of(new SchemaSnapshot.Origin(dialect, Integer.parseInt(major.group(1)), "", ""))
                : Optional.empty();
    }

    @Override
    public SQLDialect grammar() {
        return SQLDialect.POSTGRES;
    }
}
