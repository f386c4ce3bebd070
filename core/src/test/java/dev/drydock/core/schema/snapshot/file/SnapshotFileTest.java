package dev.drydock.core.schema.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.Grant;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.RelationBody.Identity;
import dev.drydock.core.schema.snapshot.RelationBody.Numbering;
import dev.drydock.core.schema.snapshot.RelationBody.View;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotFileTest {
    private static final ElementKey VIEW = ElementKey.of(ElementKind.VIEW, "s\"; drop", "näme\n");

    @Test
    void whatIsWrittenIsReadBack() {
        SchemaSnapshot snapshot = sample();

        assertThat(SnapshotFile.read(SnapshotFile.write(snapshot))).isEqualTo(new SnapshotText.Whole(snapshot));
    }

    @Test
    void laterVersionIsToldApart() {
        String later = SnapshotFile.write(sample()).replace("\"version\" : 1", "\"version\" : 2");

        assertThat(SnapshotFile.read(later)).isEqualTo(new SnapshotText.Refused(SnapshotText.Reason.NEWER_VERSION));
    }

    @Test
    void otherDocumentIsToldApart() {
        assertThat(SnapshotFile.read("{\"format\": \"package\"}"))
                .isEqualTo(new SnapshotText.Refused(SnapshotText.Reason.OTHER_FORMAT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"format\":\"drydock-schema\",\"version\":1}",
                "{\"format\":\"drydock-schema\",\"version\":1,\"origin\":{},\"elements\":[{}],\"dependencies\":[],"
                        + "\"unread\":[]}",
                "{\"format\":\"drydock-schema\",\"version\":1,\"origin\":{\"dialect\":\"x\",\"majorVersion\":1,"
                    + "\"database\":\"d\",\"role\":\"r\"},\"elements\":[{\"key\":{\"kind\":\"VIEW\",\"schema\":\"s\","
                    + "\"parent\":\"\",\"name\":\"n\",\"arguments\":\"\"},\"grants\":[],\"body\":{\"is\":\"schema\"}}],"
                    + "\"dependencies\":[],\"unread\":[]}",
                "{\"format\":\"drydock-schema\",\"version\":1,\"elements\":[{\"body\":{\"is\":\"java.lang.Thread\"}}]}"
            })
    void damagedTextIsNoSnapshot(String text) {
        assertThat(SnapshotFile.read(text)).isInstanceOf(SnapshotText.Refused.class);
    }

    @Test
    void deepNestingEndsAtTheLimit() {
        assertThat(SnapshotFile.read("[".repeat(100_000)))
                .isEqualTo(new SnapshotText.Refused(SnapshotText.Reason.DAMAGED));
    }

    private static SchemaSnapshot sample() {
        Column column = new Column(
                1,
                "integer",
                Optional.empty(),
                true,
                Optional.of(new Identity(true, "seq", new Numbering("integer", 1, 1, 1, 9, 1, false))),
                Optional.empty(),
                OptionalInt.of(50),
                Optional.of("MAIN"),
                Optional.empty(),
                new TreeMap<>(),
                false);
        Element view = new Element(
                VIEW,
                Optional.of("me"),
                Optional.of("it's"),
                List.of(new Grant("", "SELECT", false)),
                new View("select 1", new TreeMap<>(Map.of("security_barrier", "true"))));
        Element schema = Element.of(ElementKey.global(ElementKind.SCHEMA, "s"), new DatabaseBody.Schema());
        Element part = Element.of(VIEW.part(ElementKind.COLUMN, "id"), column);
        SchemaSnapshot whole = SchemaSnapshot.of(
                new SchemaSnapshot.Origin("any", 17, "db", "me"),
                List.of(view, schema, part),
                List.of(new Dependency(VIEW, schema.key())));
        return new SchemaSnapshot(
                whole.origin(), whole.elements(), new TreeSet<>(whole.dependencies()), Set.of(ElementKind.POLICY));
    }
}
