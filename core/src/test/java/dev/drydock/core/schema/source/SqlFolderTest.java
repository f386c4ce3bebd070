package dev.drydock.core.schema.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("unit")
class SqlFolderTest {
    @TempDir
    private Path folder;

    private List<String> files(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), "select 1;");
        }
        SqlFolder read = SqlFolder.read(folder);
        return read.files().stream().map(read::shown).toList();
    }

    @Test
    void versionsCompareAsNumbersAndRepeatablesComeLast() throws IOException {
        assertThat(files(
                        "V10__x.sql", "V2_1__x.sql", "V2__x.sql", "V2.0.1__x.sql", "R__b.sql", "R__a.sql", "U2__x.sql"))
                .containsExactly("V2__x.sql", "V2.0.1__x.sql", "V2_1__x.sql", "V10__x.sql", "R__a.sql", "R__b.sql");
    }

    @Test
    void newestBaselineStandsForWhatIsBeforeIt() throws IOException {
        assertThat(files("V1__x.sql", "V2__x.sql", "V3__x.sql", "B1__x.sql", "B2__x.sql", "beforeMigrate.sql"))
                .containsExactly("B2__x.sql", "V3__x.sql");
        assertThat(SqlFolder.read(folder).leftOut()).hasSize(4);
    }

    @Test
    void numberedFilesGoByTheirNumbers() throws IOException {
        assertThat(files("10_c.sql", "9_b.sql", "001_a.sql")).containsExactly("001_a.sql", "9_b.sql", "10_c.sql");
        assertThat(SqlFolder.read(folder).kind()).isEqualTo(SqlFolder.Kind.NUMBERED);
        files("views.sql");
        assertThat(SqlFolder.read(folder).kind()).isEqualTo(SqlFolder.Kind.UNORDERED);
    }
}
