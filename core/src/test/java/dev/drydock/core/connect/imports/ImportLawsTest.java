package dev.drydock.core.connect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What holds for every text, whatever the format is said to be.
class ImportLawsTest {
    private static final List<String> PIECES = List.of(
            "services:",
            "\n",
            "\r\n",
            "  ",
            "- ",
            "&a ",
            "*a",
            "<<: ",
            "[client]",
            "host=",
            "!include /etc/passwd",
            ":",
            "=",
            "postgres://",
            "u:canary@",
            "h.example",
            ",",
            "?",
            "&",
            "sslmode=",
            "${X:-y}",
            "$(id)",
            "`id`",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "\\",
            "\"Servers\":",
            "\"connections\":",
            "\"configuration\":",
            "<data-source name='a'>",
            "</data-source>",
            "<jdbc-url>",
            "</jdbc-url>",
            "<![CDATA[",
            "]]>",
            "&amp;",
            "<?xml version='1.0'?>",
            "<!DOCTYPE a>",
            "\u202E",
            "%00",
            "%2F",
            "|",
            ">-",
            "!!java.net.URL",
            "\t",
            "\uFEFF",
            "5432",
            "#",
            "export A",
            "image: postgres",
            "\"format\":\"drydock-profiles\"",
            "\"version\":1",
            "spring.datasource.url=",
            "spring:\n  datasource:\n    url: ",
            "\ndatasource db {\n",
            "url = env(\"A\")\n",
            "\n[environments.a]\nurl = \"",
            "\nsqlalchemy.url = ",
            "flyway.url=",
            "%(here)s",
            "#{1}",
            "Host a\n",
            "ProxyJump a\n",
            "HostName h\n",
            "null",
            "true",
            "-1",
            "1e999",
            "é",
            "𝔘");

    private static final List<ImportFormat> FORMATS = List.of(
            ImportFormat.PASSWORD_FILE,
            ImportFormat.SERVICE_FILE,
            ImportFormat.OPTION_FILE,
            ImportFormat.DOT_ENV,
            ImportFormat.COMPOSE,
            ImportFormat.URL);

    private static ImportPreview read(String text, ImportFormat format) {
        return ImportFixture.IMPORTS.text(text, new ImportRequest(Optional.of(format), true));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieced = Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
        return Arbitraries.oneOf(pieced, pieced, Arbitraries.strings().all().ofMaxLength(300));
    }

    @Property(tries = 2000)
    void noReaderThrows(@ForAll("texts") String text, @ForAll ImportFormat format) {
        assertThatCode(() -> {
                    read(text, format).close();
                    ImportFixture.IMPORTS.text(text, ImportRequest.AUTO).close();
                })
                .doesNotThrowAnyException();
    }

    @Property(tries = 600)
    void noReaderThrowsOnDamagedFiles(@ForAll @IntRange(max = Integer.MAX_VALUE) int seed) throws IOException {
        Random random = new Random(seed);
        List<Path> files = ImportFilesTest.files().toList();
        StringBuilder text = new StringBuilder(Files.readString(files.get(random.nextInt(files.size()))));
        for (int i = random.nextInt(8); i >= 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> text.setLength(at);
            }
        }
        assertThatCode(() -> ImportFixture.IMPORTS
                        .text(text.toString(), ImportRequest.AUTO)
                        .close())
                .doesNotThrowAnyException();
    }

    /// The password stands wherever formats keep one, cut and quoted in odd ways by its own characters.
    @Property(tries = 1500)
    void previewNeverShowsASecret(@ForAll("passwords") String tail, @ForAll @IntRange(max = 5) int where) {
        String secret = "canary" + tail;
        ImportFormat format = FORMATS.get(where);
        String text = switch (format) {
            case PASSWORD_FILE -> "h.example:5432:d:u:" + secret + "\n";
            case SERVICE_FILE -> "[a]\nhost=h.example\npassword=" + secret + "\n";
            case OPTION_FILE -> "[client]\nhost=h.example\npassword=" + secret + "\n";
            case DOT_ENV -> "DATABASE_URL=postgres://u:" + secret + "@h.example/d\nPGPASSWORD=" + secret + "\nPGUSER=u";
            case COMPOSE ->
                "services:\n  db:\n    image: postgres\n    ports: ['1:5432']\n    environment:\n"
                        + "      POSTGRES_PASSWORD: '" + secret + "'\n";
            default -> "postgres://u:" + secret + "@h.example/d?a=b";
        };
        try (ImportPreview said = read(text, format);
                ImportPreview found = ImportFixture.IMPORTS.text(text, ImportRequest.AUTO)) {
            assertThat(said.toString()).as(text).doesNotContain("canary");
            assertThat(found.toString()).as(text).doesNotContain("canary");
        }
    }

    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.of(
                        "", "1", ":", "@", "/", "?", "#", "&", "=", "%", " ", "'", "\"", "\\", "$", "x", "é", ";", "+",
                        ",")
                .list()
                .ofMaxSize(5)
                .map(pieces -> String.join("", pieces))
                .filter(text -> text.getBytes(StandardCharsets.UTF_8).length < 50);
    }
}
