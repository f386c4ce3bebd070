package dev.drydock.core.schema.source;

import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.schema.source.BuildResult.Cause;
import dev.drydock.core.sql.StatementEffect.TransactionChange;
import dev.drydock.core.sql.Syntax;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Runs files of SQL in an empty database. Each file has a session of its own. Blocks; one use, one thread.
public final class FolderBuild {
    private static final String SAVEPOINT = "drydock_build";

    private final Place place;
    private final Map<String, String> values;
    private final List<BuildNote> notes = new ArrayList<>();
    private int ran;

    /// Where it is built.
    ///
    /// @param alone nothing else lives on the server
    /// @param assumed a statement that makes what a refused one took for granted
    public record Place(
            Syntax syntax,
            FaultReader faults,
            Opener sessions,
            boolean alone,
            Function<SQLException, Optional<String>> assumed) {}

    /// A new session.
    @FunctionalInterface
    public interface Opener {
        Connection open() throws FaultException;
    }

    /// @param values of placeholders in migrations
    public FolderBuild(Place place, Map<String, String> values) {
        this.place = place;
        this.values = Map.copyOf(values);
    }

    /// @throws FaultException a session could not be had or was lost
    public BuildResult run(SqlFolder folder) throws FaultException {
        List<SqlScript> scripts = new ArrayList<>();
        for (Path file : folder.files()) {
            SqlScript script = SqlScript.read(place.syntax, folder, file, values);
            if (script.stopped().isPresent()) {
                return script.stopped().get();
            }
            for (SqlStatement statement : script.statements) {
                if (Reach.beyondDatabase(place.syntax, statement.sql(), place.alone)) {
                    return statement.stopped(new Cause.BeyondDatabase());
                }
            }
            notes.addAll(script.notes);
            scripts.add(script);
        }
        Optional<BuildResult.Stopped> stopped =
                folder.kind() == SqlFolder.Kind.UNORDERED ? inRounds(scripts) : inOrder(scripts);
        return stopped.isPresent() ? stopped.get() : new BuildResult.Built(ran, notes);
    }

    private Optional<BuildResult.Stopped> inOrder(List<SqlScript> scripts) throws FaultException {
        for (SqlScript script : scripts) {
            try (Connection session = place.sessions.open()) {
                boolean inside = false;
                for (SqlStatement statement : script.statements) {
                    Optional<SQLException> refused = send(session, statement, inside);
                    if (refused.isPresent()) {
                        return Optional.of(stopped(statement, refused.get()));
                    }
                    inside = inside(statement, inside);
                }
            } catch (SQLException lost) {
                throw place.faults.onSession(lost, "");
            }
        }
        return Optional.empty();
    }

    /// What fails waits for the others, until a whole round brings nothing.
    private Optional<BuildResult.Stopped> inRounds(List<SqlScript> scripts) throws FaultException {
        Set<SqlStatement> done = new HashSet<>();
        Map<SqlStatement, SQLException> refused = new HashMap<>();
        int before;
        do {
            before = done.size();
            refused.clear();
            for (SqlScript script : scripts) {
                if (!done.containsAll(script.statements)) {
                    round(script, done, refused);
                }
            }
        } while (!refused.isEmpty() && done.size() > before);
        for (SqlScript script : scripts) {
            for (SqlStatement statement : script.statements) {
                SQLException why = refused.get(statement);
                if (why != null) {
                    return Optional.of(stopped(statement, why));
                }
            }
        }
        return Optional.empty();
    }

    /// Settings of the session are made again, as the session is a new one.
    private void round(SqlScript script, Set<SqlStatement> done, Map<SqlStatement, SQLException> refused)
            throws FaultException {
        try (Connection session = place.sessions.open()) {
            for (SqlStatement statement : script.statements) {
                boolean frame = transaction(statement) != TransactionChange.NONE;
                boolean setting = !place.syntax.effect(statement.sql()).changes();
                if (frame) {
                    done.add(statement);
                } else if (setting || !done.contains(statement)) {
                    Optional<SQLException> why = send(session, statement, false);
                    why.ifPresentOrElse(thrown -> refused.put(statement, thrown), () -> done.add(statement));
                }
            }
        } catch (SQLException lost) {
            throw place.faults.onSession(lost, "");
        }
    }

    /// Empty when it was done.
    ///
    /// @param inside a transaction that the script has begun
    private Optional<SQLException> send(Connection session, SqlStatement statement, boolean inside)
            throws FaultException {
        boolean guarded = inside && place.alone && transaction(statement) == TransactionChange.NONE;
        while (true) {
            try {
                if (guarded) {
                    execute(session, "SAVEPOINT " + SAVEPOINT);
                }
                execute(session, statement.sql());
                if (guarded) {
                    execute(session, "RELEASE SAVEPOINT " + SAVEPOINT);
                }
                ran++;
                return Optional.empty();
            } catch (SQLException refused) {
                Optional<String> cure = place.alone ? place.assumed.apply(refused) : Optional.empty();
                if (cure.isEmpty() || !cured(session, statement, cure.get(), guarded)) {
                    return Optional.of(refused);
                }
            }
        }
    }

    private boolean cured(Connection session, SqlStatement statement, String cure, boolean guarded)
            throws FaultException {
        try (Connection beside = place.sessions.open()) {
            execute(beside, cure);
            if (guarded) {
                execute(session, "ROLLBACK TO SAVEPOINT " + SAVEPOINT);
            }
            notes.add(new BuildNote(BuildNote.Kind.ASSUMED, statement.file(), statement.line(), cure));
            return true;
        } catch (SQLException incurable) {
            return false;
        }
    }

    private BuildResult.Stopped stopped(SqlStatement statement, SQLException why) {
        return statement.stopped(
                new Cause.Refused(place.faults.read(why, new Attempt("", 0, "", Duration.ZERO, statement.sql()))));
    }

    private TransactionChange transaction(SqlStatement statement) {
        return place.syntax.effect(statement.sql()).transaction();
    }

    private boolean inside(SqlStatement statement, boolean before) {
        return switch (transaction(statement)) {
            case STARTS -> true;
            case COMMITS, ROLLS_BACK -> false;
            case NONE, CONTINUES -> before;
        };
    }

    private static void execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
