package dev.drydock.core.dialect.postgres.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.postgres.schema.ddl.PostgresDdl;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A thousand tables, each pointing at the one before: 10 columns, a primary key, two indexes, a check.
@Tag("server")
@Tag("slow")
class LongChainTest {
    private static final int TABLES = Integer.getInteger("drydock.schema.tables", 1_000);

    @Test
    void aLongChainOfForeignKeysIsMadeFromNothing() throws Exception {
        try (TestDatabase a = TestServers.postgres();
                TestDatabase b = TestServers.postgres()) {
            create(b);
            SchemaSnapshot empty = SchemaLaw.read(a);
            SchemaLaw.read(b);
            long start = System.nanoTime();
            SchemaSnapshot full = SchemaLaw.read(b);
            long read = System.nanoTime();
            SchemaDiff diff = SchemaDiff.between(empty, full, DiffOptions.usual());
            MigrationScript script = new PostgresDdl().write(diff, ScriptOptions.plain());
            long written = System.nanoTime();
            TestServers.say("[SchemaLaw] " + TABLES + " tables: snapshot " + millis(start, read)
                    + " ms, diff and order " + millis(read, written) + " ms, statements "
                    + script.steps().size());
            SchemaLaw.apply(a, script);

            assertThat(SchemaDiff.between(SchemaLaw.read(a), full, DiffOptions.usual())
                            .isEmpty())
                    .isTrue();
        }
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }

    private static void create(TestDatabase database) throws Exception {
        try (Connection connection = database.connection()) {
            for (int i = 0; i < TABLES; i++) {
                SchemaLaw.execute(connection, """
                    create table t%1$d (id integer primary key, parent integer %2$s, a text not null default 'x',
                        b numeric(10,2) check (b > 0), c timestamptz default now(), d boolean, e text, f date, g uuid,
                        h jsonb);
                    create index t%1$d_a on t%1$d (a);
                    create index t%1$d_b on t%1$d (b, c)
                    """.formatted(i, i == 0 ? "" : "references t" + (i - 1)));
            }
        }
    }
}
