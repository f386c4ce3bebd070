package dev.drydock.app.panel.connections.state;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.words.FaultText;
import java.util.List;
import java.util.Optional;

/// What the import shows, at one moment.
///
/// @param looked something was looked through
/// @param rows what could be taken over
/// @param left sentences on what could not
/// @param secrets how many of the taken rows bring secrets
/// @param keeping where they go, the id of a [ConnectionsState.Keeping]; `""` = they are not taken over
public record ImportState(
        boolean open,
        boolean working,
        boolean looked,
        List<Row> rows,
        List<String> left,
        int secrets,
        String keeping,
        Optional<FaultText> fault) {
    public static final ImportState CLOSED =
            new ImportState(false, false, false, List.of(), List.of(), 0, "", Optional.empty());

    public ImportState {
        rows = List.copyOf(rows);
        left = List.copyOf(left);
    }

    /// @param source the file or kind of text it was found in
    /// @param secret it brings one
    /// @param notes what to know of it, one sentence each
    public record Row(
            int number,
            boolean taken,
            String name,
            EnvironmentLook environment,
            String target,
            String folder,
            String source,
            boolean secret,
            List<String> notes) {
        public Row {
            notes = List.copyOf(notes);
        }

        public Row taken(boolean now) {
            return new Row(number, now, name, environment, target, folder, source, secret, notes);
        }
    }

    public int takenCount() {
        return Math.toIntExact(rows.stream().filter(Row::taken).count());
    }

    public static ImportState fresh() {
        return new ImportState(true, false, false, List.of(), List.of(), 0, "", Optional.empty());
    }

    public ImportState work() {
        return new ImportState(open, true, looked, rows, left, secrets, keeping, Optional.empty());
    }

    public ImportState found(List<Row> now, List<String> notTaken) {
        return new ImportState(open, false, true, now, notTaken, count(now), keeping, Optional.empty());
    }

    public ImportState rows(List<Row> now) {
        return new ImportState(open, working, looked, now, left, count(now), keeping, fault);
    }

    public ImportState keeping(String now) {
        return new ImportState(open, working, looked, rows, left, secrets, now, fault);
    }

    public ImportState failed(FaultText why) {
        return new ImportState(open, false, looked, rows, left, secrets, keeping, Optional.of(why));
    }

    private static int count(List<Row> rows) {
        return Math.toIntExact(
                rows.stream().filter(row -> row.taken() && row.secret()).count());
    }
}
