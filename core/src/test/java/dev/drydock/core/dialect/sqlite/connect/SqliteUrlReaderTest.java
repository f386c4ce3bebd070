package dev.drydock.core.dialect.sqlite.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.UrlReading.Reason;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteUrlReaderTest {
    private final SqliteUrlReader reader = new SqliteUrlReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /tmp/a.db                    | /tmp/a.db
        rel/a.SQLite3                | rel/a.SQLite3
        sqlite:/tmp/a                | /tmp/a
        sqlite:///tmp/a b            | /tmp/a b
        sqlite:rel.db                | rel.db
        jdbc:sqlite:/tmp/100%.db     | /tmp/100%.db
        jdbc:sqlite:file:/tmp/a%20b  | /tmp/a b
        file:///tmp/a%3Fb.db         | /tmp/a?b.db
        file://localhost/tmp/a       | /tmp/a
        """, quoteCharacter = '~')
    void localPathsAreUnderstood(String text, String path) {
        assertThat(((UrlReading.Read) reader.read(text)).target()).isEqualTo(new Target.LocalFile(Path.of(path)));
    }

    @Test
    void modesBecomeOurOwnSettings() {
        assertThat(((UrlReading.Read) reader.read("file:/a?mode=ro&busy_timeout=9")).settings())
                .containsEntry("readOnly", "true")
                .containsEntry("busyMillis", "9");
        assertThat(((UrlReading.Read) reader.read("file:/a?mode=rwc")).settings())
                .containsEntry("create", "true");
        assertThat(((UrlReading.Read) reader.read("file:x?mode=memory")).target())
                .isInstanceOf(Target.InMemory.class);
        assertThat(((UrlReading.Read) reader.read("jdbc:sqlite::memory:")).target())
                .isInstanceOf(Target.InMemory.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        jdbc:sqlite::resource:http://x/y.db              | REMOTE_FILE
        jdbc:sqlite::RESOURCE:jar:http://x/y.jar!/z.db   | REMOTE_FILE
        jdbc:sqlite:http://x/y.db                        | REMOTE_FILE
        jdbc:sqlite:file:https://x/y.db                  | REMOTE_FILE
        sqlite://server/share/a.db                       | REMOTE_FILE
        file://server/share/a.db                         | REMOTE_FILE
        file:////server/share/a.db                       | REMOTE_FILE
        //server/share/a.db                              | REMOTE_FILE
        http://x/a.db                                    | REMOTE_FILE
        jdbc:sqlite:a.db?enable_load_extension=true      | UNSAFE_SETTING
        jdbc:sqlite:a.db?Enable_Load_Extension=true      | UNSAFE_SETTING
        jdbc:sqlite:a.db?%65nable_load_extension=true    | UNSAFE_SETTING
        jdbc:sqlite:a.db?x=1;load_extension=evil         | UNSAFE_SETTING
        file:a.db?vfs=unix-none                          | UNSAFE_SETTING
        jdbc:sqlite:a.db?open_mode=6                     | UNSAFE_SETTING
        jdbc:sqlite:a.db?what=1                          | UNKNOWN_SETTING
        jdbc:sqlite:a.db?busy_timeout=x                  | MALFORMED
        jdbc:sqlite:a.db?mode=ro&mode=rw                 | DUPLICATE_SETTING
        file:a%                                          | BAD_ENCODING
        """, quoteCharacter = '~')
    void remoteAndUnsafeTextIsRefused(String text, Reason reason) {
        assertThat(reader.read(text))
                .isInstanceOfSatisfying(
                        UrlReading.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "select 1", "a.txt", "jdbc:h2:a.db", "postgres://h/d"})
    void textOfOthersIsNotTaken(String text) {
        assertThat(reader.read(text)).isInstanceOf(UrlReading.NotMine.class);
    }
}
