package dev.drydock.core.connect.imports.file;

import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// The first document of a YAML file as a tree in which every scalar is a text and no tag means anything. An
/// alias stands for the same node again, not for a copy, and the nodes that merging (`<<`) makes are counted,
/// so that a bomb stays as small as its text.
public final class YamlText {
    private static final int CAP_DEPTH = 40;
    private static final int CAP_NODES = 100_000;

    private final Iterator<Event> events;
    private final Map<String, JsonNode> anchors = new HashMap<>();
    private int nodes;

    private YamlText(Iterator<Event> events) {
        this.events = events;
    }

    public static JsonNode read(String text) throws NotImportable {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(PlainFile.CAP_BYTES)
                .setUseMarks(false)
                .build();
        try {
            return new YamlText(new Parse(settings).parseString(text).iterator()).document();
        } catch (YamlEngineException notYaml) {
            throw new NotImportable(Kind.MALFORMED);
        }
    }

    private JsonNode document() throws NotImportable {
        while (events.hasNext()) {
            if (events.next().getEventId() == Event.ID.DocumentStart) {
                return node(events.next(), 0);
            }
        }
        throw new NotImportable(Kind.MALFORMED);
    }

    private JsonNode node(Event event, int depth) throws NotImportable {
        if (depth > CAP_DEPTH || ++nodes > CAP_NODES) {
            throw new NotImportable(Kind.TOO_DEEP);
        }
        if (event instanceof AliasEvent alias) {
            JsonNode meant = anchors.get(alias.getAlias().getValue());
            if (meant == null) {
                throw new NotImportable(Kind.MALFORMED);
            }
            return meant;
        }
        JsonNode read = switch (event.getEventId()) {
            case Scalar -> StringNode.valueOf(((ScalarEvent) event).getValue());
            case SequenceStart -> sequence(depth);
            case MappingStart -> mapping(depth);
            default -> throw new NotImportable(Kind.MALFORMED);
        };
        // Named only when it is complete: a node cannot hold itself.
        if (event instanceof NodeEvent named) {
            named.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), read));
        }
        return read;
    }

    private ArrayNode sequence(int depth) throws NotImportable {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return items;
    }

    private ObjectNode mapping(int depth) throws NotImportable {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            JsonNode key = node(next, depth + 1);
            JsonNode value = node(events.next(), depth + 1);
            if (!key.isString() || own.has(key.asString())) {
                throw new NotImportable(Kind.MALFORMED);
            }
            if (key.asString().equals("<<")) {
                merge(value, merged);
            } else {
                own.set(key.asString(), value);
            }
        }
        merge(merged, own);
        return own;
    }

    /// What is there already wins, as YAML's merge key has it.
    private void merge(JsonNode from, ObjectNode into) throws NotImportable {
        if (from.isArray()) {
            for (JsonNode each : from) {
                merge(each, into);
            }
            return;
        }
        for (Map.Entry<String, JsonNode> member : from.properties()) {
            if (++nodes > CAP_NODES) {
                throw new NotImportable(Kind.TOO_DEEP);
            }
            into.putIfAbsent(member.getKey(), member.getValue());
        }
    }
}
