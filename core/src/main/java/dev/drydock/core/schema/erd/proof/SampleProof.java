package dev.drydock.core.schema.erd.proof;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.schema.erd.ErdRelation;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.sql.Syntax;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// How many of some values are keys of the table that they seem to refer to.
///
/// @param samples values that were looked at, none of them NULL
/// @param matching those that were found
public record SampleProof(long samples, long matching) {
    /// How many values are looked at.
    public static final int MOST_SAMPLES = 1_000;
    private static final int SECONDS = 5;

    /// Reads the first values that the server hands out, one query. Whatever the tables themselves run when
    /// they are read (policies, for example) runs with the rights of the session: ask only when the user does.
    /// Blocks, at most about 5 seconds.
    ///
    /// @param relation of one column
    public static SampleProof of(Connection connection, Syntax syntax, FaultReader faults, ErdRelation relation)
            throws FaultException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            try (ResultSet row = statement.executeQuery(sql(syntax, relation))) {
                row.next();
                return new SampleProof(row.getLong(1), row.getLong(2));
            }
        } catch (SQLException refused) {
            throw faults.onSession(refused, "");
        }
    }

    private static String sql(Syntax syntax, ErdRelation relation) {
        String column = syntax.quoted(relation.fromColumns().getFirst());
        String key = syntax.quoted(relation.toColumns().getFirst());
        return "select count(*), count(k." + key + ") from (select f." + column + " as v from "
                + name(syntax, relation.from()) + " f where f." + column + " is not null limit " + MOST_SAMPLES
                + ") s left join " + name(syntax, relation.to()) + " k on k." + key + " = s.v";
    }

    private static String name(Syntax syntax, ElementKey table) {
        String name = syntax.quoted(table.name());
        return table.schema().isEmpty() ? name : syntax.quoted(table.schema()) + "." + name;
    }

    /// Rounded down: only all is all.
    public int percent() {
        return samples == 0 ? 0 : (int) (100 * matching / samples);
    }
}
