package dev.drydock.core.workspace.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Names and types of the workspace's tables, as the `V*.sql` scripts make them.
public final class Tables {
    private Tables() {}

    public static final class Profile {
        public static final Table<Record> TABLE = table(name("profile"));
        public static final Field<String> ID = text("id");
        public static final Field<String> NAME = text("name");
        public static final Field<String> NAME_KEY = text("name_key");
        public static final Field<String> FOLDER = text("folder");
        public static final Field<String> ENVIRONMENT = text("environment");
        public static final Field<String> DIALECT = text("dialect");
        public static final Field<String> TARGET = text("target");
        public static final Field<String> HOST = text("host");
        public static final Field<Integer> PORT = whole("port");
        public static final Field<String> DATABASE = text("database_name");
        public static final Field<String> FILE = text("file_path");
        public static final Field<String> USER = text("user_name");
        public static final Field<String> TLS = text("tls");
        public static final Field<String> SETTINGS = text("settings");
        public static final Field<Long> LAST_USED = large("last_used");
        public static final Field<Long> REMOVED = large("removed");
        public static final Field<String> ROUTE = text("route");
        public static final Field<String> POLICY = text("policy");
        public static final Field<Long> TESTED = large("tested");
        public static final Field<Long> ANSWERED_NANOS = large("answered_nanos");
        public static final List<Field<?>> COLUMNS = List.of(
                ID,
                NAME,
                NAME_KEY,
                FOLDER,
                ENVIRONMENT,
                DIALECT,
                TARGET,
                HOST,
                PORT,
                DATABASE,
                FILE,
                USER,
                TLS,
                SETTINGS,
                LAST_USED,
                REMOVED,
                ROUTE,
                POLICY,
                TESTED,
                ANSWERED_NANOS);

        private Profile() {}
    }

    public static final class History {
        public static final Table<Record> TABLE = table(name("history"));
        public static final Field<Long> ID = large("id");
        public static final Field<String> PROFILE_ID = text("profile_id");
        public static final Field<String> PROFILE_NAME = text("profile_name");
        public static final Field<String> ENVIRONMENT = text("environment");
        public static final Field<Long> STARTED = large("started");
        public static final Field<Long> ELAPSED_NANOS = large("elapsed_nanos");
        public static final Field<Long> ROWS = large("row_count");
        public static final Field<String> ENDING = text("ending");
        public static final Field<String> SQL_STATE = text("sql_state");
        public static final Field<String> MESSAGE = text("message");
        public static final Field<Integer> SQL_CHARACTERS = whole("sql_characters");
        public static final Field<String> SQL = text("sql_text");
        public static final List<Field<?>> COLUMNS = List.of(
                ID,
                PROFILE_ID,
                PROFILE_NAME,
                ENVIRONMENT,
                STARTED,
                ELAPSED_NANOS,
                ROWS,
                ENDING,
                SQL_STATE,
                MESSAGE,
                SQL_CHARACTERS,
                SQL);

        private History() {}
    }

    public static final class Draft {
        public static final Table<Record> TABLE = table(name("draft"));
        public static final Field<String> ID = text("id");
        public static final Field<String> PROFILE_ID = text("profile_id");
        public static final Field<String> TITLE = text("title");
        public static final Field<Integer> CARET = whole("caret");
        public static final Field<Integer> POSITION = whole("position");
        public static final Field<Long> UPDATED = large("updated");
        public static final Field<Integer> CHARACTERS = whole("characters");
        public static final Field<Long> REVISION = large("revision");
        public static final Field<Long> CLOSED = large("closed");
        public static final List<Field<?>> COLUMNS =
                List.of(ID, PROFILE_ID, TITLE, CARET, POSITION, UPDATED, CHARACTERS, REVISION, CLOSED);

        private Draft() {}
    }

    public static final class DraftText {
        public static final Table<Record> TABLE = table(name("draft_text"));
        public static final Field<String> DRAFT_ID = text("draft_id");
        public static final Field<byte[]> BASE = bytes("base");

        private DraftText() {}
    }

    public static final class DraftEdit {
        public static final Table<Record> TABLE = table(name("draft_edit"));
        public static final Field<String> DRAFT_ID = text("draft_id");
        public static final Field<Integer> SEQ = whole("seq");
        public static final Field<Integer> START = whole("start");
        public static final Field<Integer> REMOVED = whole("removed");
        public static final Field<byte[]> INSERTED = bytes("inserted");

        private DraftEdit() {}
    }

    public static final class Setting {
        public static final Table<Record> TABLE = table(name("setting"));
        public static final Field<String> NAME = text("name");
        public static final Field<String> VALUE = text("value");

        private Setting() {}
    }

    public static final class Anchor {
        public static final Table<Record> TABLE = table(name("audit_anchor"));
        public static final Field<String> JOURNAL = text("journal");
        public static final Field<Long> LINES = large("line_count");
        public static final Field<String> HASH = text("hash");

        private Anchor() {}
    }

    private static Field<String> text(String column) {
        return field(name(column), String.class);
    }

    private static Field<Integer> whole(String column) {
        return field(name(column), Integer.class);
    }

    private static Field<Long> large(String column) {
        return field(name(column), Long.class);
    }

    private static Field<byte[]> bytes(String column) {
        return field(name(column), byte[].class);
    }
}
