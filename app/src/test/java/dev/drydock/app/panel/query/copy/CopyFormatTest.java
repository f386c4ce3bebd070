package dev.drydock.app.panel.query.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.query.result.Cell;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.ValueKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Copied rows mean the same when they are pasted into the DBMS they came from.
class CopyFormatTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("a `b\" c", "int", ValueKind.NUMBER),
            new Column("text", "varchar", ValueKind.TEXT),
            new Column("bytes", "blob", ValueKind.BINARY));

    private static String inserted(String dialect, String text, String bytes) {
        List<Cell> row = List.of(cell("1"), cell(text), cell(bytes));
        return CopyFormat.INSERT.write(
                COLUMNS, List.of(row), Dialects.byId(dialect).map(found -> found.syntax()));
    }

    private static Cell cell(String text) {
        return new Cell(false, text, text.length(), false);
    }

    @Test
    void insertQuotesAsTheDialectDoes() {
        assertThat(inserted("mysql", "it's a\\b", "0x1F")).isEqualTo("""
            INSERT INTO table_name (`a ``b" c`, `text`, `bytes`) VALUES
                (1, 'it''s a\\\\b', 0x1F);
            """);
        assertThat(inserted("postgres", "it's a\\b", "\\x1f")).isEqualTo("""
            INSERT INTO table_name ("a `b\"" c", "text", "bytes") VALUES
                (1, 'it''s a\\b', '\\x1f');
            """);
        assertThat(inserted("sqlite", "x'1f'", "x'1f'")).endsWith("    (1, 'x''1f''', x'1f');\n");
    }

    @Test
    void bytesOfNoLengthAndTextAmongBytesStayWhatTheyAre() {
        assertThat(inserted("mysql", "", "0x")).endsWith("    (1, '', '');\n");
        assertThat(inserted("mysql", "", "b'0101'")).endsWith("    (1, '', b'0101');\n");
        assertThat(inserted("sqlite", "", "x'1f', drop")).endsWith("    (1, '', 'x''1f'', drop');\n");
    }

    @Test
    void unknownDialectIsWrittenAsTheStandardSays() {
        assertThat(CopyFormat.INSERT.write(COLUMNS.subList(1, 2), List.of(List.of(cell("it's"))), Optional.empty()))
                .isEqualTo("INSERT INTO table_name (\"text\") VALUES\n    ('it''s');\n");
    }
}
