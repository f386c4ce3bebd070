package dev.drydock.core.dialect.postgres.schema.ddl.safe;

import dev.drydock.core.dialect.postgres.schema.ddl.order.Fallout;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.ddl.MigrationScript.Group;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.PartBody.Constraint;
import dev.drydock.core.sql.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A script whose long work on tables in use is done beside the traffic: indexes are dropped before and built
/// after the main transaction without blocking, keys are put on such indexes, foreign keys, checks and NOT NULL
/// are taken on trust first and checked in transactions of their own. What something else in the script needs
/// at once stays in the main transaction, in its plain form. Source:
/// postgresql.org/docs/current/sql-createindex.html, sql-altertable.html (Notes); the project's catalogue rows
/// P24 to P42.
public final class SafeForms {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";
    private static final String LIST = "\\(" + NAME + "(?:, " + NAME + ")*\\)";
    private static final Pattern KEY = Pattern.compile("(PRIMARY KEY|UNIQUE)( NULLS NOT DISTINCT)? (" + LIST
            + "(?: INCLUDE " + LIST + ")?)((?: DEFERRABLE)?(?: INITIALLY DEFERRED)?)");
    private static final Pattern PLAIN_INDEX = Pattern.compile("CREATE (UNIQUE )?INDEX (" + NAME + ") ON (?!ONLY )");
    private static final String PROOF = "__not_null";

    private final SchemaDiff diff;
    private final Settled settled;
    private final Set<ElementKey> moved = new HashSet<>();
    private final List<ScriptStep> drops = new ArrayList<>();
    private final List<ScriptStep> main = new ArrayList<>();
    private final List<ScriptStep> builds = new ArrayList<>();
    private final List<ScriptStep> attaching = new ArrayList<>();
    private final List<Group> checking = new ArrayList<>();
    private final List<ScriptStep> closing = new ArrayList<>();

    private SafeForms(SchemaDiff diff, Settled settled) {
        this.diff = diff;
        this.settled = settled;
    }

    /// @param steps of the plain script, in their order
    public static SafeForms of(SchemaDiff diff, Fallout fallout, List<ScriptStep> steps) {
        SafeForms forms = new SafeForms(diff, new Settled(diff, fallout));
        steps.forEach(forms::place);
        return forms;
    }

    /// What runs before the main transaction.
    public List<Group> before() {
        return drops.isEmpty() ? List.of() : List.of(new Group(false, drops));
    }

    public List<ScriptStep> main() {
        return List.copyOf(main);
    }

    /// What runs after the main transaction.
    public List<Group> after() {
        List<Group> groups = new ArrayList<>();
        if (!builds.isEmpty()) {
            groups.add(new Group(false, builds));
        }
        if (!attaching.isEmpty()) {
            groups.add(new Group(true, attaching));
        }
        groups.addAll(checking);
        if (!closing.isEmpty()) {
            groups.add(new Group(true, closing));
        }
        return groups;
    }

    private void place(ScriptStep step) {
        ElementKey key = step.subject();
        if (moved.contains(key) && !step.sql().startsWith("DROP ")) {
            attaching.add(step);
            return;
        }
        boolean done = switch (key.kind()) {
            case INDEX -> index(step);
            case CONSTRAINT -> constraint(step);
            case COLUMN -> notNull(step);
            default -> false;
        };
        if (!done) {
            main.add(step);
        }
    }

    private boolean index(ScriptStep step) {
        ElementKey key = step.subject();
        if (step.sql().startsWith("DROP INDEX ")) {
            boolean may = settled.maySafelyDrop(key);
            if (may) {
                drops.add(new ScriptStep(
                        key,
                        step.sql().replaceFirst("DROP INDEX ", "DROP INDEX CONCURRENTLY "),
                        step.risk(),
                        Set.of(Hazard.INDEX_DROPPED, Hazard.NOT_TRANSACTIONAL),
                        List.of()));
            }
            return may;
        }
        Matcher create = PLAIN_INDEX.matcher(step.sql());
        if (!create.lookingAt() || !settled.mayComeLater(key)) {
            return false;
        }
        boolean unique = create.group(1) != null;
        build(key, step.sql().replaceFirst(" INDEX ", " INDEX CONCURRENTLY "), unique);
        return true;
    }

    private void build(ElementKey key, String sql, boolean unique) {
        Set<Hazard> hazards =
                unique ? Set.of(Hazard.NOT_TRANSACTIONAL, Hazard.FAILS_ON_ROWS) : Set.of(Hazard.NOT_TRANSACTIONAL);
        builds.add(new ScriptStep(key, sql, Risk.ADDITIVE, hazards, List.of()));
        moved.add(key);
    }

    private boolean constraint(ScriptStep step) {
        ElementKey key = step.subject();
        Optional<Constraint> found = diff.after().body(key, Constraint.class);
        if (found.isEmpty() || !step.sql().contains(" ADD CONSTRAINT ") || !settled.isOld(key)) {
            return false;
        }
        Constraint body = found.get();
        return switch (body.type()) {
            case FOREIGN_KEY, CHECK -> trusted(step, body);
            case PRIMARY_KEY, UNIQUE -> keyed(key, body);
            case EXCLUSION -> false;
        };
    }

    private boolean trusted(ScriptStep step, Constraint body) {
        ElementKey key = step.subject();
        boolean foreign = body.type() == TableConstraint.Kind.FOREIGN_KEY;
        if (!body.validated() || step.sql().endsWith(" NOT ENFORCED") || (foreign && settled.isPartitioned(key))) {
            return false;
        }
        main.add(new ScriptStep(
                key,
                step.sql() + " NOT VALID",
                Risk.ADDITIVE,
                Set.of(foreign ? Hazard.BLOCKS_WRITES : Hazard.BLOCKS_ALL),
                List.of()));
        checking.add(new Group(true, List.of(validate(key, key.name()))));
        return true;
    }

    private static ScriptStep validate(ElementKey key, String constraint) {
        return new ScriptStep(
                key,
                "ALTER TABLE " + owner(key) + " VALIDATE CONSTRAINT " + quoted(constraint),
                Risk.ADDITIVE,
                Set.of(Hazard.FAILS_ON_ROWS),
                List.of());
    }

    private boolean keyed(ElementKey key, Constraint body) {
        Matcher text = KEY.matcher(body.definition());
        if (!text.matches() || settled.isPartitioned(key) || !settled.mayComeLater(key)) {
            return false;
        }
        String distinct = text.group(2) == null ? "" : text.group(2);
        String columns = text.group(3);
        build(
                key,
                "CREATE UNIQUE INDEX CONCURRENTLY " + quoted(key.name()) + " ON " + owner(key) + " USING btree "
                        + columns + distinct,
                true);
        attaching.add(new ScriptStep(
                key,
                "ALTER TABLE ONLY " + owner(key) + " ADD CONSTRAINT " + quoted(key.name()) + " " + text.group(1)
                        + " USING INDEX " + quoted(key.name()) + text.group(4),
                Risk.ADDITIVE,
                Set.of(Hazard.BLOCKS_ALL),
                List.of()));
        return true;
    }

    private boolean notNull(ScriptStep step) {
        ElementKey key = step.subject();
        if (!step.sql().endsWith(" SET NOT NULL")
                || !step.hazards().contains(Hazard.SCANS_TABLE)
                || !settled.mayBeNullForNow(key)) {
            return false;
        }
        String proof = settled.free(key, key.name() + PROOF);
        String table = "ALTER TABLE " + owner(key);
        main.add(new ScriptStep(
                key,
                table + " ADD CONSTRAINT " + quoted(proof) + " CHECK (" + quoted(key.name())
                        + " IS NOT NULL) NOT VALID",
                Risk.ADDITIVE,
                Set.of(Hazard.BLOCKS_ALL),
                List.of()));
        checking.add(new Group(true, List.of(validate(key, proof))));
        Set<Hazard> brief = Set.of(Hazard.BLOCKS_ALL);
        closing.add(new ScriptStep(key, step.sql(), Risk.ADDITIVE, brief, List.of()));
        closing.add(new ScriptStep(key, table + " DROP CONSTRAINT " + quoted(proof), Risk.ADDITIVE, brief, List.of()));
        return true;
    }

    private static String quoted(String name) {
        return Syntax.inQuotes(name, '"');
    }

    private static String owner(ElementKey part) {
        return quoted(part.schema()) + "." + quoted(part.parent());
    }
}
