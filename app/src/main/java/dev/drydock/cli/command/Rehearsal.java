package dev.drydock.cli.command;

import dev.drydock.app.nav.Destination;
import dev.drydock.app.tour.TourPlan;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.secrets.Secret;
import java.nio.file.Path;
import java.util.Map;

/// A tour of the window over a small file, so that the start-up cache also knows what the window needs.
public final class Rehearsal {
    private static final TourPlan PLAN = new TourPlan(
            "select * from rehearsal", "3 rows", new Destination.ObjectPath("main", "rehearsal"), "Columns");

    private Rehearsal() {}

    /// Blocks for some seconds; starts the toolkit, so once per process.
    ///
    /// @param file a database of `dialect` with the table `rehearsal` of three rows; the pictures go beside it
    public static void run(String dialect, Path file) throws InterruptedException {
        ConnectionProfile profile = new ConnectionProfile(
                "rehearsal",
                "rehearsal",
                Environment.DEV,
                dialect,
                new Target.LocalFile(file),
                "",
                TlsMode.DISABLE,
                Map.of());
        try (Secret none = Secret.taking(new char[0])) {
            Tours.run(profile, none, PLAN, file.resolveSibling("tour"));
        }
    }
}
