package dev.drydock.core.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PsqlClientTest {
    @Test
    void newestVersionIsTheHighestNumber() {
        Stream<Path> folders = Stream.of("9.6", "10", "18", "9", "common", "17").map(Path.of("lib")::resolve);

        assertThat(PsqlClient.newestFirst(folders).map(Path::getFileName).map(Path::toString))
                .containsExactly("18", "17", "10", "9.6", "9");
    }
}
