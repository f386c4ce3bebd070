package dev.drydock.core.dialect.mysql.schema.ddl.hazard;

import dev.drydock.core.dialect.mysql.schema.ServerVersion;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// How the server carries out a clause, or several in one statement: the best algorithm that it takes for all
/// of them. From the tables of online DDL operations (MySQL manual 17.12.1,
/// mariadb.com/kb/en/innodb-online-ddl) and from trying on MariaDB 11.4.
///
/// @param hazards beyond those that follow from the algorithm
public record AlterCost(Algorithm algorithm, boolean writersWait, Set<Hazard> hazards) {
    private static final int INSTANT_SINCE_MARIADB = 10_03_02;
    private static final int INSTANT_SINCE_MYSQL = 8_00_12;
    /// From there a column can come and go anywhere at once.
    private static final int ANYWHERE_SINCE_MYSQL = 8_00_29;

    public AlterCost {
        hazards = Set.copyOf(hazards);
    }

    /// From the best to the worst.
    public enum Algorithm {
        /// Only the catalog changes.
        INSTANT,
        /// Inside the engine, maybe with every row written again.
        INPLACE,
        /// Row by row into a new table.
        COPY
    }

    public static AlterCost nothing() {
        return new AlterCost(Algorithm.INSTANT, false, Set.of());
    }

    private static AlterCost of(Algorithm algorithm, boolean writersWait, Hazard... hazards) {
        Set<Hazard> all = EnumSet.noneOf(Hazard.class);
        all.addAll(Set.of(hazards));
        return new AlterCost(algorithm, writersWait, all);
    }

    private static AlterCost copy(Hazard... hazards) {
        return of(Algorithm.COPY, true, hazards);
    }

    private static AlterCost rebuild() {
        return of(Algorithm.INPLACE, false, Hazard.REWRITES_TABLE);
    }

    public AlterCost and(AlterCost other) {
        Set<Hazard> all = EnumSet.noneOf(Hazard.class);
        all.addAll(hazards);
        all.addAll(other.hazards);
        Algorithm worse = algorithm.compareTo(other.algorithm) >= 0 ? algorithm : other.algorithm;
        return new AlterCost(worse, writersWait || other.writersWait, all);
    }

    /// A clause as it is written, but for MODIFY.
    public static AlterCost clause(String sql, ServerVersion version) {
        String upper = sql.toUpperCase(Locale.ROOT);
        boolean instant = version.since(INSTANT_SINCE_MARIADB, INSTANT_SINCE_MYSQL);
        if (upper.startsWith("ADD COLUMN ")) {
            return added(upper, version, instant);
        }
        if (upper.startsWith("DROP COLUMN ")) {
            boolean atOnce = version.since(10_04_00, ANYWHERE_SINCE_MYSQL);
            return (atOnce ? of(Algorithm.INPLACE, false) : rebuild())
                    .and(of(Algorithm.INSTANT, false, Hazard.DELETES_DATA));
        }
        if (upper.startsWith("ADD FULLTEXT ") || upper.startsWith("ADD SPATIAL ") || upper.startsWith("ADD VECTOR ")) {
            return of(Algorithm.INPLACE, true, Hazard.INDEX_BUILD_BLOCKS);
        }
        if (upper.startsWith("ADD UNIQUE ") || upper.startsWith("ADD PRIMARY ")) {
            return of(Algorithm.INPLACE, false, Hazard.FAILS_ON_ROWS, Hazard.SCANS_TABLE);
        }
        if (upper.startsWith("ADD KEY ")) {
            return of(Algorithm.INPLACE, false);
        }
        if (upper.startsWith("DROP KEY ")) {
            return of(Algorithm.INPLACE, false, Hazard.INDEX_DROPPED);
        }
        if (upper.startsWith("ADD CONSTRAINT ")) {
            return upper.contains(" FOREIGN KEY ")
                    ? copy(Hazard.FAILS_ON_ROWS, Hazard.KEY_VALIDATED_UNDER_LOCK)
                    : copy(Hazard.FAILS_ON_ROWS, Hazard.SCANS_TABLE);
        }
        if (upper.startsWith("DROP PRIMARY KEY")) {
            return copy(Hazard.INDEX_DROPPED);
        }
        boolean catalogOnly = upper.startsWith("COMMENT=")
                || upper.startsWith("DROP ")
                || upper.startsWith("ALTER INDEX ")
                || upper.startsWith("RENAME INDEX ")
                || upper.startsWith("DEFAULT CHARACTER SET")
                || upper.startsWith("STATS_");
        return catalogOnly && !upper.contains("SYSTEM VERSIONING")
                ? of(Algorithm.INPLACE, false)
                : copy(Hazard.REWRITES_TABLE);
    }

    private static AlterCost added(String upper, ServerVersion version, boolean instant) {
        AlterCost own = upper.contains(" NOT NULL") && !upper.contains(" DEFAULT ")
                ? of(Algorithm.INSTANT, false, Hazard.CHANGES_VALUES)
                : nothing();
        if (upper.contains(") STORED") || upper.contains(" CHECK (") || upper.contains(" AUTO_INCREMENT")) {
            return own.and(copy(Hazard.REWRITES_TABLE));
        }
        if (upper.contains(" DEFAULT (") || upper.matches("(?s).* DEFAULT (?!CURRENT_TIMESTAMP)[A-Z_0-9]+\\(.*")) {
            return own.and(copy(Hazard.REWRITES_TABLE));
        }
        boolean last = !upper.endsWith(" FIRST") && !upper.matches("(?s).* AFTER `(?:[^`]|``)*`");
        return own.and(
                instant && (last || version.since(INSTANT_SINCE_MARIADB, ANYWHERE_SINCE_MYSQL))
                        ? of(Algorithm.INPLACE, false)
                        : rebuild());
    }

    /// MODIFY COLUMN.
    ///
    /// @param moved to another place as well
    /// @param fallback whether the default differs
    public static AlterCost modified(
            RelationBody.Column from, RelationBody.Column to, boolean moved, boolean fallback) {
        AlterCost cost = moved ? rebuild() : of(Algorithm.INPLACE, false);
        if (fallback && from.equals(to)) {
            return cost;
        }
        if (from.notNull() != to.notNull()) {
            cost = cost.and(rebuild());
            if (to.notNull()) {
                cost = cost.and(of(Algorithm.INPLACE, false, Hazard.FAILS_ON_ROWS));
            }
        }
        boolean widened = TypeFit.isWider(from.type(), to.type());
        if (!from.type().equals(to.type())) {
            cost = cost.and(widened ? copy(Hazard.REWRITES_TABLE) : copy(Hazard.REWRITES_TABLE, Hazard.FAILS_ON_ROWS));
        }
        boolean other = !from.collation().equals(to.collation())
                || !from.generated().equals(to.generated())
                || !from.identity().equals(to.identity())
                || !from.options().equals(to.options());
        return other ? cost.and(copy(Hazard.REWRITES_TABLE)) : cost;
    }

    /// What ALGORITHM and LOCK have to say for the statement to fail where it would do worse.
    public String demand() {
        return switch (algorithm) {
            case INSTANT -> "ALGORITHM=INSTANT";
            case INPLACE -> "ALGORITHM=INPLACE, LOCK=" + (writersWait ? "SHARED" : "NONE");
            case COPY -> "ALGORITHM=COPY, LOCK=SHARED";
        };
    }

    /// All hazards of a statement of these clauses.
    public Set<Hazard> all() {
        Set<Hazard> all = EnumSet.of(Hazard.NOT_TRANSACTIONAL, Hazard.BLOCKS_ALL);
        all.addAll(hazards);
        if (writersWait) {
            all.add(Hazard.BLOCKS_WRITES);
        }
        if (algorithm == Algorithm.COPY) {
            all.add(Hazard.REWRITES_TABLE);
        }
        return all;
    }

    public Risk risk() {
        if (hazards.contains(Hazard.DELETES_DATA)) {
            return Risk.DESTRUCTIVE;
        }
        return all().contains(Hazard.REWRITES_TABLE) ? Risk.REWRITE : Risk.ADDITIVE;
    }
}
