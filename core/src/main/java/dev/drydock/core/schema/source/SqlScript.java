package dev.drydock.core.schema.source;

import dev.drydock.core.schema.source.BuildResult.Cause;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The statements of one file with what it includes, as the vendor's shell would send them, without rows that
/// stand in the script.
final class SqlScript {
    private static final int DEEPEST = 20;

    private final Syntax syntax;
    private final SqlFolder folder;
    private final Map<String, String> values;
    final List<SqlStatement> statements = new ArrayList<>();
    final List<BuildNote> notes = new ArrayList<>();
    private Optional<BuildResult.Stopped> stopped = Optional.empty();

    private SqlScript(Syntax syntax, SqlFolder folder, Map<String, String> values) {
        this.syntax = syntax;
        this.folder = folder;
        this.values = values;
    }

    static SqlScript read(Syntax syntax, SqlFolder folder, Path file, Map<String, String> values) {
        SqlScript script = new SqlScript(syntax, folder, values);
        script.add(file, new SqlStatement(folder.shown(file), 1, 1, ""), 0);
        return script;
    }

    Optional<BuildResult.Stopped> stopped() {
        return stopped;
    }

    private void add(Path file, SqlStatement from, int depth) {
        Optional<String> read = depth > DEEPEST ? Optional.empty() : text(file);
        if (read.isEmpty()) {
            stopped = Optional.of(from.stopped(new Cause.NoFile(file.toString())));
            return;
        }
        String text = read.get();
        boolean fills = folder.kind() == SqlFolder.Kind.MIGRATIONS;
        parts(file, fills ? SqlText.filled(text, values) : text, fills, depth);
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(SqlText.of(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private void parts(Path file, String text, boolean fills, int depth) {
        List<ScriptPart> parts = syntax.split(text);
        for (int i = 0; i < parts.size() && stopped.isEmpty(); i++) {
            ScriptPart part = parts.get(i);
            String sql = part.text(text).toString();
            SqlStatement here = new SqlStatement(folder.shown(file), SqlText.line(text, part.start()), i + 1, sql);
            boolean takesRows = i + 1 < parts.size() && parts.get(i + 1).kind() == ScriptPart.Kind.INLINE_DATA;
            switch (part.kind()) {
                case META_COMMAND -> obey(ShellCommand.of(sql), here, file, depth);
                case INLINE_DATA ->
                    notes.add(new BuildNote(BuildNote.Kind.ROWS_LEFT_OUT, here.file(), here.line(), ""));
                case STATEMENT -> {
                    Optional<Cause> wrong = part.sendable()
                            ? SqlText.placeholder(sql).filter(_ -> fills).map(Cause.NoValue::new)
                            : Optional.of(new Cause.NotWhole(part.problem().name()));
                    stopped = wrong.map(here::stopped);
                    if (wrong.isEmpty() && !takesRows) {
                        statements.add(here);
                    }
                }
            }
        }
    }

    private void obey(ShellCommand command, SqlStatement here, Path file, int depth) {
        switch (command) {
            case ShellCommand.Harmless() -> {}
            case ShellCommand.Include(String other, boolean beside) -> {
                Path next = file.resolveSibling(other);
                Path below = folder.root().resolveSibling(other);
                add(beside || Files.exists(next) ? next : below, here, depth + 1);
            }
            case ShellCommand.Unknown() -> stopped = Optional.of(here.stopped(new Cause.OnlyForShell()));
        }
    }
}
