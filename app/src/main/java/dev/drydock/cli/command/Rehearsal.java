package dev.drydock.cli.command;

import dev.drydock.app.nav.Destination;
import dev.drydock.app.tour.TourPlan;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.secrets.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/// A tour of the window over a small file, so that the start-up cache also knows what the window needs.
public final class Rehearsal {
    private static final TourPlan PLAN = new TourPlan(
            "select * from rehearsal", "3 rows", new Destination.ObjectPath("main", "rehearsal"), "Columns");

    private Rehearsal() {}

    /// Blocks for some seconds; starts the toolkit, so once per process.
    ///
    /// @return whether every step of it succeeded
    public static boolean run() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("drydock-rehearsal-");
        Path file = folder.resolve("rehearsal.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create table rehearsal (id integer primary key, label text not null)");
            statement.executeUpdate("insert into rehearsal (label) values ('a'), ('b'), ('c')");
        }
        ConnectionProfile profile = new ConnectionProfile(
                "rehearsal",
                "rehearsal",
                Environment.DEV,
                Dialects.read(file.toString()) instanceof UrlReading.Read read ? read.dialect() : "",
                new Target.LocalFile(file),
                "",
                TlsMode.DISABLE,
                Map.of());
        try (Secret none = Secret.taking(new char[0])) {
            return Tours.run(profile, none, PLAN, folder.resolve("tour")) == 0;
        } finally {
            Tours.delete(folder);
        }
    }
}
