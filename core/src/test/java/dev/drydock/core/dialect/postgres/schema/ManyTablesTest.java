package dev.drydock.core.dialect.postgres.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail.Relation;
import dev.drydock.core.schema.ObjectIndex;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A database of 50,000 tables, each with two columns.
@Tag("server")
@Tag("slow")
class ManyTablesTest {
    private static final int TABLES = 50_000;
    private static final int BATCH = 1_000;

    @Test
    void fiftyThousandTablesAreListedAtOnce() throws Exception {
        TestDatabase database = TestServers.postgres();
        try (Shop shop = new Shop(database, database.connection())) {
            long start = System.nanoTime();
            create(shop);
            print(TABLES + " tables made in " + millisSince(start) + " ms");

            long first = System.nanoTime();
            List<ObjectName> names = shop.names(NameScope.everything());
            long firstMillis = millisSince(first);
            long second = System.nanoTime();
            shop.names(NameScope.everything());
            print("names of " + names.size() + " objects: first read " + firstMillis + " ms, second "
                    + millisSince(second) + " ms");
            assertThat(names).hasSize(TABLES);
            assertThat(Duration.ofMillis(firstMillis)).isLessThan(Duration.ofSeconds(30));

            long indexed = System.nanoTime();
            ObjectIndex index = new ObjectIndex(names);
            print("filter made in " + millisSince(indexed) + " ms");
            ObjectName one = index.find("t_49999", 1).getFirst();
            long detail = System.nanoTime();
            assertThat(((Relation) shop.detail(one)).columns()).hasSize(2);
            print("detail of one table: " + millisSince(detail) + " ms");
        }
    }

    private static void create(Shop shop) throws Exception {
        for (int from = 0; from < TABLES; from += BATCH) {
            shop.execute("do $$begin if " + from + " % 5000 = 0 then execute 'create schema s" + from / 5_000
                    + "'; end if; for i in " + from + ".." + (from + BATCH - 1)
                    + " loop execute format('create table s%s.t_%s (id integer, n numeric)', i / 5000, i);"
                    + " end loop; end$$");
        }
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println("[ManyTables] " + line);
    }
}
