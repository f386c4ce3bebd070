package dev.drydock.core.sql.change;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// One INSERT, UPDATE or DELETE whose rows can be counted by a query over the same text. All texts are parts of
/// the statement as it was written, comments included; `""` where it has none.
///
/// @param with the WITH list before it
/// @param table the changed one
/// @param from what stands for the table in a FROM clause: its name, how it is to be read, its alias; for
///     [Kind#JOINED] all tables
/// @param reference how the rest of the statement names a row of the table
/// @param others further tables that the statement joins
/// @param filter which rows, and how many of them
/// @param rows of an INSERT: its query, or how many rows it spells out
/// @param calls names of functions that decide which rows, as the server compares them
public record RowChange(
        Kind kind,
        String with,
        TableName table,
        String from,
        String reference,
        String others,
        Filter filter,
        Source rows,
        Set<String> calls) {
    /// How the rows are found.
    public enum Kind {
        /// In one table.
        PLAIN,
        /// In one table, each row once however often the others match it.
        MATCHED,
        /// As [#MATCHED], all tables in one list.
        JOINED,
        INSERTED
    }

    /// @param schema `""` where it is left to the session
    /// @param written both as in the statement
    public record TableName(String schema, String name, String written) {
        static final TableName NONE = new TableName("", "", "");
    }

    /// Which of the rows.
    public record Filter(String condition, String limit) {
        static final Filter ALL = new Filter("", "");
    }

    /// Where inserted rows come from.
    public record Source(String query, OptionalLong spelledOut) {
        static final Source NONE = new Source("", OptionalLong.empty());
    }

    public RowChange {
        calls = Set.copyOf(calls);
    }

    /// A query for the number of rows.
    ///
    /// @param rowName expressions that together tell rows of the table apart; not read for [Kind#PLAIN] and
    ///     [Kind#INSERTED]
    public String count(List<String> rowName) {
        String where = filter.condition.isEmpty() ? "" : "\nWHERE " + filter.condition;
        return switch (kind) {
            case INSERTED -> "SELECT count(*) FROM (" + rows.query + "\n) drydock_rows";
            case PLAIN ->
                filter.limit.isEmpty()
                        ? with + "\nSELECT count(*) FROM " + from + where
                        : with + "\nSELECT count(*) FROM (SELECT 1 FROM " + from + where + "\n" + filter.limit
                                + "\n) drydock_rows";
            case MATCHED -> distinct(rowName, from + "\n, " + others + where);
            case JOINED -> distinct(rowName, from + where);
        };
    }

    private String distinct(List<String> rowName, String rest) {
        StringBuilder columns = new StringBuilder();
        StringBuilder present = new StringBuilder();
        for (int i = 0; i < rowName.size(); i++) {
            columns.append(i == 0 ? "" : ", ")
                    .append(rowName.get(i))
                    .append(" AS drydock_")
                    .append(i);
            present.append(i == 0 ? "" : " AND ").append("drydock_" + i + " IS NOT NULL");
        }
        return with + "\nSELECT count(*) FROM (SELECT DISTINCT " + columns + " FROM " + rest + "\n) drydock_rows WHERE "
                + present;
    }
}
