package dev.drydock.core.schema.snapshot.file;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.drydock.core.schema.snapshot.Body;
import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RoutineBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.TypeBody;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// Writes and reads snapshots as one JSON document: `format`, `version`, then the snapshot. Types are told by a
/// fixed list of names; no class is ever named by a file.
public final class SnapshotFile {
    static final String FORMAT = "drydock-schema";
    static final int VERSION = 1;

    private static final int DEPTH = 40;
    private static final int TEXT_CHARACTERS = 20_000_000;
    private static final long DOCUMENT_CHARACTERS = 1_000_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(TEXT_CHARACTERS)
                            .maxDocumentLength(DOCUMENT_CHARACTERS)
                            .build())
                    .build())
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .changeDefaultVisibility(usual -> usual.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addMixIn(Body.class, Named.class)
            .registerSubtypes(bodies().map(SnapshotFile::named).toArray(NamedType[]::new))
            .build();

    private SnapshotFile() {}

    public static String write(SchemaSnapshot snapshot) {
        return MAPPER.writeValueAsString(new Document(
                FORMAT,
                VERSION,
                snapshot.origin(),
                List.copyOf(snapshot.elements().values()),
                List.copyOf(snapshot.dependencies()),
                snapshot.unread()));
    }

    public static SnapshotText read(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (!FORMAT.equals(root.path("format").asString(""))) {
                return new SnapshotText.Refused(SnapshotText.Reason.OTHER_FORMAT);
            }
            if (root.path("version").asInt(0) > VERSION) {
                return new SnapshotText.Refused(SnapshotText.Reason.NEWER_VERSION);
            }
            Document document = MAPPER.treeToValue(root, Document.class);
            boolean fits = document.elements.stream().allMatch(SnapshotFile::fits);
            return fits
                    ? new SnapshotText.Whole(document.snapshot())
                    : new SnapshotText.Refused(SnapshotText.Reason.DAMAGED);
        } catch (JacksonException damaged) {
            return new SnapshotText.Refused(SnapshotText.Reason.DAMAGED);
        }
    }

    private static Stream<Class<?>> bodies() {
        return Arrays.stream(Body.class.getPermittedSubclasses())
                .flatMap(part -> Arrays.stream(part.getPermittedSubclasses()));
    }

    private static NamedType named(Class<?> body) {
        String name = body.getSimpleName();
        return new NamedType(body, Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }

    private static boolean fits(Element element) {
        Body body = element.body();
        return body.getClass() == body(element.key().kind())
                || (element.key().kind() == ElementKind.ROUTINE && body instanceof RoutineBody.Aggregate);
    }

    private static Class<? extends Body> body(ElementKind kind) {
        return switch (kind) {
            case SCHEMA -> DatabaseBody.Schema.class;
            case EXTENSION -> DatabaseBody.Extension.class;
            case COLLATION -> TypeBody.Collation.class;
            case ENUM_TYPE -> TypeBody.EnumType.class;
            case DOMAIN -> TypeBody.Domain.class;
            case COMPOSITE_TYPE -> TypeBody.CompositeType.class;
            case RANGE_TYPE -> TypeBody.RangeType.class;
            case ROUTINE -> RoutineBody.Routine.class;
            case SEQUENCE -> RelationBody.Sequence.class;
            case TABLE -> RelationBody.Table.class;
            case COLUMN -> RelationBody.Column.class;
            case DEFAULT -> RelationBody.ColumnDefault.class;
            case VIEW -> RelationBody.View.class;
            case MATERIALISED_VIEW -> RelationBody.MaterialisedView.class;
            case DOMAIN_CONSTRAINT, CONSTRAINT -> PartBody.Constraint.class;
            case INDEX -> PartBody.Index.class;
            case STATISTICS -> DatabaseBody.Statistics.class;
            case RULE -> PartBody.Rule.class;
            case TRIGGER -> PartBody.Trigger.class;
            case POLICY -> PartBody.Policy.class;
            case EVENT_TRIGGER -> DatabaseBody.EventTrigger.class;
            case PUBLICATION -> DatabaseBody.Publication.class;
            case DEFAULT_PRIVILEGES -> DatabaseBody.DefaultPrivileges.class;
            case EVENT -> DatabaseBody.Event.class;
        };
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Named {}

    private record Document(
            String format,
            int version,
            SchemaSnapshot.Origin origin,
            List<Element> elements,
            List<Dependency> dependencies,
            Set<ElementKind> unread) {
        SchemaSnapshot snapshot() {
            return new SchemaSnapshot(
                    origin,
                    elements.stream()
                            .collect(Collectors.toMap(
                                    Element::key, Function.identity(), (first, second) -> second, TreeMap::new)),
                    new TreeSet<>(dependencies),
                    unread);
        }
    }
}
