package dev.drydock.core.connect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file of the test resources beside what importing it must bring (`<file>.expected`).
class ImportFilesTest {
    static Stream<Path> files() throws IOException {
        try (var found = Files.walk(ImportFixture.folder())) {
            return found
                    .filter(Files::isRegularFile)
                    .filter(file -> Files.exists(expected(file)))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Path expected(Path file) {
        return file.resolveSibling(file.getFileName() + ".expected");
    }

    @ParameterizedTest
    @MethodSource("files")
    void bringsWhatIsExpected(Path file) throws IOException {
        PrivateFiles.file(file);
        try (var preview = ImportFixture.IMPORTS.file(file, ImportRequest.AUTO)) {
            assertThat(ImportFixture.text(preview)).isEqualTo(Files.readString(expected(file)));
            assertThat(preview.toString()).doesNotContain("canary");
        }
    }
}
