package dev.drydock.core.dialect.postgres.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.file.SnapshotFile;
import dev.drydock.core.schema.snapshot.file.SnapshotText;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One of each kind of element, from nothing and back, on every version.
@Tag("server")
class EverythingTest {
    private static final int DUMPED_UP_TO = 15;

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 14, 15, 16, 17, 18})
    void everyKindIsMadeFromNothingAndTakenBack(int major) throws Exception {
        try (TestDatabase a = TestServers.postgres(major);
                TestDatabase b = TestServers.postgres(major)) {
            SchemaPairsTest.load(b, everything());
            SchemaSnapshot read = SchemaLaw.read(b);

            assertThat(read.elements().keySet().stream().map(ElementKey::kind).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(ElementKind.EVENT)));
            assertThat(read.unread()).isEmpty();
            assertThat(SnapshotFile.read(SnapshotFile.write(read))).isEqualTo(new SnapshotText.Whole(read));
            assertThat(SchemaDiff.between(read, SchemaLaw.read(b), DiffOptions.usual())
                            .isEmpty())
                    .isTrue();
            boolean secondOpinion = major <= DUMPED_UP_TO && PgDump.program().isPresent();
            assertThat(SchemaLaw.judge(a, b, secondOpinion)).isEqualTo(new SchemaLaw.Verdict(true, true, true, ""));
        }
    }

    static String everything() throws Exception {
        try (var stream = Objects.requireNonNull(EverythingTest.class.getResourceAsStream("everything.sql"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
