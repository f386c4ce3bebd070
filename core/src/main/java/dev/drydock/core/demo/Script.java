package dev.drydock.core.demo;

import dev.drydock.core.job.JobContext;
import dev.drydock.core.text.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// SQL resources of this package, cut into statements at blank lines (the files keep to that, and stay readable
/// for psql). Comment lines before a statement may carry `-- rows: N` (weight in the progress), `-- times: N`
/// (repeat) and `-- fails: SQLSTATE` (must fail, with that state).
record Script(List<Step> steps) {
    /// Weight of a statement that says nothing: about the time of a small index.
    static final long SMALL = 300;

    private static final Logger LOG = LoggerFactory.getLogger(Script.class);
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");
    private static final Pattern NOTE = Pattern.compile("^-- (rows|times|fails): (\\w+)$", Pattern.MULTILINE);

    /// @param fails `""` when it has to succeed
    record Step(String sql, long rows, int times, String fails) {}

    static Script of(String... resources) {
        return new Script(Arrays.stream(resources)
                .flatMap(resource -> cut(text(resource)).stream())
                .toList());
    }

    static List<Step> cut(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : BLANK_LINE.splitAsStream(text.replace("\r\n", "\n")).toList()) {
            boolean hasStatement = part.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("--"));
            if (hasStatement) {
                steps.add(step(part.strip()));
            }
        }
        return steps;
    }

    static String text(String resource) {
        return Resource.text(Script.class, resource);
    }

    private static Step step(String part) {
        long rows = SMALL;
        int times = 1;
        String fails = "";
        Matcher note = NOTE.matcher(part);
        while (note.find()) {
            switch (note.group(1)) {
                case "rows" -> rows = Long.parseLong(note.group(2));
                case "times" -> times = Integer.parseInt(note.group(2));
                default -> fails = note.group(2);
            }
        }
        // the server would keep the comments in its statistics of statements
        return new Step(part.replaceAll("(?m)^--.*\\n", ""), rows, times, fails);
    }

    long rows() {
        return steps.stream().mapToLong(Step::rows).sum();
    }

    /// Runs every statement, each in a transaction of its own. Progress is told in rows.
    ///
    /// @throws InterruptedException the job was cancelled between two statements
    void run(Connection connection, JobContext context) throws SQLException, InterruptedException {
        long total = rows();
        long done = 0;
        context.progress(done, total);
        for (Step step : steps) {
            for (int i = 0; i < step.times(); i++) {
                if (context.cancelled() || Thread.interrupted()) {
                    throw new InterruptedException();
                }
                run(connection, step, context);
            }
            done += step.rows();
            context.progress(done, total);
        }
    }

    private static void run(Connection connection, Step step, JobContext context) throws SQLException {
        try (Statement statement = connection.createStatement();
                var _ = context.onCancel(() -> cancel(statement))) {
            statement.setEscapeProcessing(false);
            statement.execute(step.sql());
            if (!step.fails().isEmpty()) {
                throw new IllegalStateException("should have failed with " + step.fails() + ": " + step.sql());
            }
        } catch (SQLException e) {
            if (step.fails().isEmpty() || !step.fails().equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            LOG.debug("statement not cancelled: it ends by itself, or the next check sees the cancel", e);
        }
    }
}
