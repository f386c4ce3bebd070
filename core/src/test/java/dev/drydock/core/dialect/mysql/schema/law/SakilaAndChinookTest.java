package dev.drydock.core.dialect.mysql.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.file.SnapshotFile;
import dev.drydock.core.schema.snapshot.file.SnapshotText;
import dev.drydock.testing.mysql.MysqlKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Whole public schemas, made from nothing, from each other, and taken back.
@Tag("server")
class SakilaAndChinookTest {
    private static final String SAKILA = "sakila-mysql-schema.sql";

    @ParameterizedTest
    @CsvSource({
        "MARIADB,'',sakila-mysql-schema.sql",
        "MYSQL,'',sakila-mysql-schema.sql",
        "MARIADB,sakila-mysql-schema.sql,chinook-mysql.sql",
        "MYSQL,chinook-mysql.sql,sakila-mysql-schema.sql"
    })
    void oneBecomesTheOther(MysqlKind kind, String from, String to) throws Exception {
        try (LawDatabase a = LawDatabase.open(kind);
                LawDatabase b = LawDatabase.open(kind)) {
            a.run(SchemaFiles.whole(from));
            b.run(SchemaFiles.whole(to));
            assertThat(MysqlLaw.judge(a, b)).isEqualTo(MysqlLaw.FINE);
        }
    }

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void copyOfAPublicSchemaIsNoDifferentAndGoesThroughAFile(MysqlKind kind) throws Exception {
        try (LawDatabase a = LawDatabase.open(kind);
                LawDatabase copy = LawDatabase.open(kind)) {
            a.run(SchemaFiles.whole(SAKILA));
            SchemaSnapshot original = MysqlLaw.read(a);
            SchemaDiff making = SchemaDiff.between(MysqlLaw.read(copy), original, DiffOptions.usual());
            MysqlLaw.apply(copy, MysqlLaw.PORTS.ddl().write(making, ScriptOptions.plain()));

            DiffOptions strict = new DiffOptions(true, true, true, true);
            assertThat(SchemaDiff.between(original, MysqlLaw.read(copy), strict).differences())
                    .isEmpty();
            assertThat(original.unread()).isEmpty();
            assertThat(SnapshotFile.read(SnapshotFile.write(original))).isEqualTo(new SnapshotText.Whole(original));
        }
    }
}
