package dev.drydock.core.plan.history;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanLimits;
import dev.drydock.core.plan.PlanTrigger;
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.NodeLinks;
import dev.drydock.core.plan.node.Operator;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.Trait;
import dev.drydock.core.plan.node.WorkerShare;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A plan as bytes, without literals, and back. Members that are not known are left alone, so that a newer
/// version may add some.
final class PlanDocument {
    private static final JsonMapper JSON = JsonMapper.shared();
    /// Of a document once unpacked; more is damage.
    static final int MOST_BYTES = 64 * 1024 * 1024;

    private PlanDocument() {}

    /// Empty for a plan that would take more.
    ///
    /// @param mostBytes of the document before it is packed, at most [#MOST_BYTES]
    static Optional<byte[]> write(Plan plan, int mostBytes) {
        ObjectNode root = JSON.createObjectNode();
        put(root, "planning", plan.planningMs());
        put(root, "execution", plan.executionMs());
        put(root, "serialization", plan.serializationMs());
        root.put("truncated", plan.truncated());
        root.set("jit", ValueDocument.members(plan.jit()));
        root.set("statement", ValueDocument.statement(plan.statement()));
        ArrayNode triggers = root.putArray("triggers");
        for (PlanTrigger trigger : plan.triggers()) {
            ObjectNode told = triggers.addObject();
            told.put("name", trigger.name());
            told.put("constraint", trigger.constraint());
            told.put("relation", trigger.relation());
            put(told, "ms", trigger.ms());
            told.put("calls", trigger.calls());
        }
        ArrayNode nodes = root.putArray("nodes");
        plan.nodes().forEach(node -> node(node, nodes.addObject()));
        byte[] json = JSON.writeValueAsBytes(root);
        if (json.length > mostBytes) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Optional.of(bytes.toByteArray());
    }

    private static void put(ObjectNode in, String name, OptionalDouble number) {
        if (number.isPresent()) {
            in.put(name, number.getAsDouble());
        }
    }

    private static void node(PlanNode node, ObjectNode told) {
        Operator operator = node.operator();
        told.put("parent", node.parent());
        told.put("kind", node.kind().name());
        told.put("type", operator.type());
        told.put("title", ValueDocument.text(operator.title(), true));
        operator.relation().ifPresent(name -> told.put("relation", name));
        operator.schema().ifPresent(name -> told.put("schema", name));
        operator.alias().ifPresent(name -> told.put("alias", name));
        operator.index().ifPresent(name -> told.put("index", name));
        told.put("label", operator.label());
        node.estimate()
                .ifPresent(estimate -> numbers(
                        told.putArray("estimate"),
                        estimate.startupCost(),
                        estimate.totalCost(),
                        estimate.rows(),
                        estimate.width()));
        node.actual().ifPresent(actual -> {
            ObjectNode did = told.putObject("actual");
            put(did, "startup", actual.startupMs());
            put(did, "total", actual.totalMs());
            numbers(did.putArray("numbers"), actual.timeStep(), actual.rows(), actual.rowStep(), actual.loops());
        });
        TotalsDocument.write(node, told);
        if (!node.workers().isEmpty()) {
            ArrayNode workers = told.putArray("workers");
            node.workers()
                    .forEach(worker -> numbers(
                            workers.addArray(), worker.number(), worker.totalMs(), worker.rows(), worker.loops()));
        }
        if (!node.traits().isEmpty()) {
            ArrayNode traits = told.putArray("traits");
            node.traits().forEach(trait -> traits.add(trait.name()));
        }
        links(node.links(), told);
        told.set("properties", ValueDocument.members(node.properties()));
    }

    private static void links(NodeLinks links, ObjectNode told) {
        if (!links.equals(NodeLinks.NONE)) {
            ArrayNode all = told.putArray("links");
            for (List<Integer> each : List.of(links.mentions(), links.evaluates(), links.reads())) {
                ArrayNode ids = all.addArray();
                each.forEach(ids::add);
            }
        }
    }

    private static void numbers(ArrayNode in, double... numbers) {
        for (double number : numbers) {
            in.add(number);
        }
    }

    /// Empty for bytes that are no such document.
    static Optional<Plan> read(byte[] bytes) {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] json = unpacked.readNBytes(MOST_BYTES);
            return plan(JSON.readTree(json));
        } catch (IOException | JacksonException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<Plan> plan(JsonNode root) {
        List<PlanNode> nodes = new ArrayList<>();
        for (JsonNode told : root.path("nodes")) {
            int id = nodes.size() + 1;
            int parent = told.path("parent").asInt(-1);
            if (id > PlanLimits.NODES || parent < 0 || parent >= id || (parent == 0) != (id == 1)) {
                return Optional.empty();
            }
            nodes.add(node(id, parent, told, root.path("nodes").size()));
        }
        List<PlanTrigger> triggers = new ArrayList<>();
        for (JsonNode told : root.path("triggers")) {
            triggers.add(new PlanTrigger(
                    text(told, "name"),
                    text(told, "constraint"),
                    text(told, "relation"),
                    number(told, "ms"),
                    told.path("calls").asDouble(0)));
        }
        return nodes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Plan(
                        nodes,
                        number(root, "planning"),
                        number(root, "execution"),
                        number(root, "serialization"),
                        triggers,
                        ValueDocument.members(root.path("jit")),
                        ValueDocument.members(root.path("statement")),
                        List.of(),
                        root.path("truncated").asBoolean(false)));
    }

    private static PlanNode node(int id, int parent, JsonNode told, int size) {
        return new PlanNode(
                id,
                parent,
                named(ChildKind.class, text(told, "kind")).orElse(parent == 0 ? ChildKind.ROOT : ChildKind.OUTER),
                new Operator(
                        text(told, "type"),
                        text(told, "title"),
                        optional(told, "relation"),
                        optional(told, "schema"),
                        optional(told, "alias"),
                        optional(told, "index"),
                        text(told, "label")),
                estimate(told.path("estimate")),
                actual(told.path("actual")),
                TotalsDocument.read(told),
                TotalsDocument.removed(told),
                workers(told.path("workers")),
                traits(told.path("traits")),
                links(told.path("links"), size),
                ValueDocument.members(told.path("properties")));
    }

    private static Optional<Estimate> estimate(JsonNode told) {
        return told.isArray()
                ? Optional.of(new Estimate(at(told, 0), at(told, 1), at(told, 2), at(told, 3)))
                : Optional.empty();
    }

    private static Optional<Actual> actual(JsonNode told) {
        JsonNode numbers = told.path("numbers");
        return told.isObject()
                ? Optional.of(new Actual(
                        number(told, "startup"),
                        number(told, "total"),
                        at(numbers, 0),
                        at(numbers, 1),
                        at(numbers, 2),
                        at(numbers, 3)))
                : Optional.empty();
    }

    private static List<WorkerShare> workers(JsonNode told) {
        List<WorkerShare> workers = new ArrayList<>();
        told.forEach(worker ->
                workers.add(new WorkerShare((int) at(worker, 0), at(worker, 1), at(worker, 2), at(worker, 3))));
        return List.copyOf(workers);
    }

    private static Set<Trait> traits(JsonNode told) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        told.forEach(name -> named(Trait.class, name.asString("")).ifPresent(traits::add));
        return traits;
    }

    private static NodeLinks links(JsonNode told, int size) {
        return told.isArray()
                ? new NodeLinks(ids(told.path(0), size), ids(told.path(1), size), ids(told.path(2), size))
                : NodeLinks.NONE;
    }

    private static List<Integer> ids(JsonNode told, int size) {
        List<Integer> ids = new ArrayList<>();
        for (JsonNode id : told) {
            if (id.asInt(0) > 0 && id.asInt(0) <= size) {
                ids.add(id.asInt(0));
            }
        }
        return List.copyOf(ids);
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static double at(JsonNode numbers, int index) {
        return numbers.path(index).asDouble(0);
    }

    private static OptionalDouble number(JsonNode in, String name) {
        JsonNode number = in.path(name);
        return number.isNumber() ? OptionalDouble.of(number.asDouble(0)) : OptionalDouble.empty();
    }

    private static String text(JsonNode in, String name) {
        return in.path(name).asString("");
    }

    private static Optional<String> optional(JsonNode in, String name) {
        return in.path(name).isString() ? Optional.of(text(in, name)) : Optional.empty();
    }
}
