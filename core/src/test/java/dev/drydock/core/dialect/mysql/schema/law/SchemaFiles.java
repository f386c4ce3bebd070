package dev.drydock.core.dialect.mysql.schema.law;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.dialect.mysql.syntax.LexicalMode;
import dev.drydock.core.dialect.mysql.syntax.MysqlSyntax;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Public schemas, which are no part of the project.
final class SchemaFiles {
    private static final MysqlSyntax SYNTAX = new MysqlSyntax(LexicalMode.DEFAULT);

    private SchemaFiles() {}

    static Path folder(String name) {
        Path folder = TestFiles.corpora().resolve(name);
        assumeTrue(Files.exists(folder), "skipped: no public schemas at " + folder.normalize());
        return folder;
    }

    /// Without what chooses a database, or puts settings back that a text file cannot know.
    static List<String> whole(String file) throws IOException {
        if (file.isEmpty()) {
            return List.of();
        }
        return statements(Files.readString(folder("schemas").resolve(file)).replace("sakila.", "")).stream()
                .filter(sql -> !sql.matches("(?is)\\s*(use|(create|drop) (database|schema)|insert)\\b.*"))
                .toList();
    }

    static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        for (ScriptPart part : SYNTAX.split(script)) {
            if (part.kind() == ScriptPart.Kind.STATEMENT) {
                statements.add(script.substring(part.start(), part.end()));
            }
        }
        return statements;
    }
}
