package dev.drydock.core.demo;

import dev.drydock.core.job.JobContext;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/// The databases inside the running demo server: `harbour`, and `postgres` with what keeps the troubled
/// sessions. The data set is made in a database of another name that is renamed as the last step: a `harbour`
/// is always whole.
///
/// @param password not closed here
record HarbourDatabase(int port, Secret password) {
    static final String HOST = "127.0.0.1";
    static final String NAME = "harbour";

    private static final String UNFINISHED = "harbour_loading";
    private static final String MAINTENANCE = "postgres";
    private static final List<String> ROLES = List.of("berth_planner", "billing_app", "gate_kiosk", "customs_desk");
    private static final List<String> FILES = List.of(
            "01-types.sql",
            "02-tables-port.sql",
            "03-tables-trade.sql",
            "04-tables-people.sql",
            "05-seed.sql",
            "06-fill-port.sql",
            "07-fill-calls.sql",
            "08-fill-trade.sql",
            "09-fill-money.sql",
            "10-fill-customs.sql",
            "11-fill-sensors.sql",
            "12-keys.sql",
            "13-logic.sql",
            "14-finish.sql",
            "15-troubles.sql",
            "workload.sql");
    private static final int LOGIN_SECONDS = 5;

    /// An autocommit connection to `database`.
    Connection open(String database, int loginSeconds) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Cluster.OWNER);
        properties.setProperty("password", password.use(String::new));
        properties.setProperty("ApplicationName", "Drydock demo");
        properties.setProperty("loginTimeout", Integer.toString(loginSeconds));
        // simple: a statement goes to the server as it stands, the driver does not look for its end
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("sslmode", "disable");
        Connection connection =
                new Driver().connect("jdbc:postgresql://" + HOST + ":" + port + "/" + database, properties);
        if (connection == null) {
            throw new IllegalStateException("driver does not know its own URL");
        }
        return connection;
    }

    /// Makes the data set unless it is there, else repeats the workload when a crash has made the server forget
    /// it.
    ///
    /// @return true when the data set was made
    boolean load(JobContext context) throws SQLException, InterruptedException {
        try (Connection maintenance = open(MAINTENANCE, LOGIN_SECONDS)) {
            if (exists(maintenance, NAME)) {
                repeatWorkload(context);
                return false;
            }
            try (Statement statement = maintenance.createStatement()) {
                statement.execute("drop database if exists " + UNFINISHED + " with (force)");
                statement.execute("create database " + UNFINISHED + " template template0");
            }
            apply("cluster.sql", maintenance);
            PGConnection roles = maintenance.unwrap(PGConnection.class);
            for (String role : ROLES) {
                // the driver hashes on this side: the password is in no statement
                roles.alterUserPassword(role, password.use(char[]::clone), "scram-sha-256");
            }
            fill(context);
            try (Statement statement = maintenance.createStatement()) {
                statement.execute("alter database " + UNFINISHED + " rename to " + NAME);
            }
            return true;
        }
    }

    private void fill(JobContext context) throws SQLException, InterruptedException {
        try (Connection connection = open(UNFINISHED, LOGIN_SECONDS)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set synchronous_commit = off");
            }
            Script.of(FILES.toArray(String[]::new)).run(connection, context);
        }
    }

    private void repeatWorkload(JobContext context) throws SQLException, InterruptedException {
        String remembered = "select count(*) from pg_stat_statements where query like '%harbour.yard_slots y%'";
        try (Connection connection = open(NAME, LOGIN_SECONDS)) {
            if (!count(connection, remembered)) {
                Script.of("workload.sql").run(connection, context);
            }
        }
    }

    /// Lets the server keep the sessions that block each other, unless it does, and waits until they stand.
    void troubleSessions() throws SQLException, InterruptedException {
        try (Connection maintenance = open(MAINTENANCE, LOGIN_SECONDS)) {
            apply("sessions.sql", maintenance);
            boolean begun = count(maintenance, "select demo.begin_sessions()::integer");
            for (int tries = 0; begun && tries < 200 && !blocked(maintenance); tries++) {
                Thread.sleep(50);
            }
        }
    }

    private static void apply(String resource, Connection connection) throws SQLException {
        for (Script.Step step : Script.of(resource).steps()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(step.sql());
            }
        }
    }

    private static boolean blocked(Connection maintenance) throws SQLException {
        return count(
                maintenance,
                "select (count(*) > 2)::integer from pg_catalog.pg_stat_activity"
                        + " where datname = 'harbour' and wait_event_type = 'Lock'");
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        return count(connection, "select count(*) from pg_catalog.pg_database where datname = '" + database + "'");
    }

    private static boolean count(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getLong(1) > 0;
        }
    }
}
