package dev.drydock.core.schema.erd.layout;

import dev.drydock.core.schema.erd.Cardinality;
import dev.drydock.core.schema.erd.ErdEntity;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.erd.ErdRelation;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Asks ELK: layers from left to right, level and upright pieces, each end of a wire at the row of its column.
/// Ends that look alike share a place; ends that do not are kept apart.
final class LayeredLayout {
    private static final double BETWEEN_CARDS = 14;
    private static final double BETWEEN_WIRES = 10;
    private static final double MARGIN = 12;
    private static final double FRAME_TOP = 32;
    private static final double WIDE = 1.6;
    /// From so many cards on, crossings are sought less long.
    private static final int MANY = 150;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final ErdModel model;
    private final ErdOptions options;
    private final Cards cards;
    private final Map<ElementKey, Card> made = new TreeMap<>();
    private final Map<ElementKey, ElkNode> nodes = new HashMap<>();
    private final Map<String, ElkNode> frames = new LinkedHashMap<>();
    private final Map<Place, Map<End, ElkPort>> ports = new LinkedHashMap<>();

    /// One side of one row.
    private record Place(ElementKey entity, int row, PortSide side) {}

    /// What an end looks like.
    private record End(Cardinality cardinality, boolean inferred) {}

    /// One side of a relation.
    private record Seat(ElementKey entity, int row, PortSide side, End end) {}

    LayeredLayout(ErdModel model, ErdOptions options) {
        this.model = model;
        this.options = options;
        this.cards = new Cards(model, options);
    }

    ErdLayout layout() {
        ElkNode root = ElkGraphUtil.createGraph();
        spaced(root, MARGIN, MARGIN);
        bounded(root);
        Groups groups = Groups.of(model, options.grouping());
        Sides sides = Sides.of(model, options.focus());
        Loose loose = new Loose(model, options);
        cards.of(sides).forEach(card -> {
            ErdEntity entity = card.entity();
            if (loose.takes(card)) {
                return;
            }
            made.put(entity.key(), card);
            ElkNode in = groups.of(entity.key())
                    .map(g -> frames.computeIfAbsent(g, name -> frame(root)))
                    .orElse(root);
            ElkNode node = ElkGraphUtil.createNode(in);
            node.setDimensions(card.area().width(), card.area().height());
            node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
            nodes.put(entity.key(), node);
        });
        partition(root, sides);
        Map<ErdRelation, ElkEdge> edges = new LinkedHashMap<>();
        for (ErdRelation relation : model.relations()) {
            edges.put(relation, edge(relation, sides.isForward(relation)));
        }
        spreadPorts();
        new RecursiveGraphLayoutEngine().layout(root, new NullElkProgressMonitor());
        return loose.under(read(root, edges, sides));
    }

    /// In large diagrams crossings are sought less long.
    private void bounded(ElkNode root) {
        int size = model.entities().size();
        if (size > MANY) {
            root.setProperty(LayeredOptions.THOROUGHNESS, 3);
        }
    }

    private static void spaced(ElkNode node, double top, double aside) {
        node.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        node.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        node.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        node.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_CARDS);
        node.setProperty(LayeredOptions.SPACING_NODE_SELF_LOOP, Wire.STUB + 4);
        node.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, BETWEEN_CARDS);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_WIRES);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_WIRES);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 2 * Wire.STUB + BETWEEN_WIRES);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, Wire.STUB + 4);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_WIRES);
        node.setProperty(LayeredOptions.ASPECT_RATIO, WIDE);
        node.setProperty(LayeredOptions.PADDING, new ElkPadding(top, aside, aside, aside));
    }

    private ElkNode frame(ElkNode root) {
        root.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        ElkNode frame = ElkGraphUtil.createNode(root);
        spaced(frame, FRAME_TOP, MARGIN);
        return frame;
    }

    /// Around a focus, what is further out stands further out. Frames have an order of their own.
    private void partition(ElkNode root, Sides sides) {
        if (made.isEmpty()
                || !frames.isEmpty()
                || options.focus().flatMap(sides::level).isEmpty()) {
            return;
        }
        List<Integer> levels = new ArrayList<>();
        made.keySet().forEach(key -> levels.add(sides.level(key).orElse(0)));
        int least = Collections.min(levels);
        root.setProperty(LayeredOptions.PARTITIONING_ACTIVATE, true);
        nodes.forEach((key, node) -> node.setProperty(
                LayeredOptions.PARTITIONING_PARTITION, sides.level(key).orElse(0) - least));
    }

    private ElkEdge edge(ErdRelation relation, boolean forward) {
        PortSide one = relation.isSelf() || forward ? PortSide.EAST : PortSide.WEST;
        PortSide many = relation.isSelf() || !forward ? PortSide.EAST : PortSide.WEST;
        ElkPort from = port(
                seat(relation.from(), relation.fromColumns(), many, new End(relation.many(), relation.isInferred())));
        ElkPort to =
                port(seat(relation.to(), relation.toColumns(), one, new End(relation.one(), relation.isInferred())));
        return forward ? ElkGraphUtil.createSimpleEdge(to, from) : ElkGraphUtil.createSimpleEdge(from, to);
    }

    private Seat seat(ElementKey entity, List<String> columns, PortSide side, End end) {
        Card card = Objects.requireNonNull(made.get(entity));
        return new Seat(entity, columns.isEmpty() ? -1 : card.row(columns.getFirst()), side, end);
    }

    private ElkPort port(Seat seat) {
        return ports.computeIfAbsent(
                        new Place(seat.entity(), seat.row(), seat.side()),
                        k -> new TreeMap<>(Comparator.comparing(End::inferred).thenComparing(End::cardinality)))
                .computeIfAbsent(seat.end(), k -> {
                    ElkPort port = ElkGraphUtil.createPort(nodes.get(seat.entity()));
                    port.setDimensions(0, 0);
                    port.setProperty(LayeredOptions.PORT_SIDE, seat.side());
                    return port;
                });
    }

    /// Ends of several looks share the height of a row.
    private void spreadPorts() {
        ports.forEach((place, ends) -> {
            Card card = Objects.requireNonNull(made.get(place.entity()));
            double x = place.side() == PortSide.EAST ? card.area().width() : 0;
            double step = Math.min(8, (Card.ROW - 4) / Math.max(1, ends.size() - 1));
            double y = Card.middle(place.row()) - step * (ends.size() - 1) / 2;
            for (ElkPort port : ends.values()) {
                port.setLocation(x, y);
                y += step;
            }
        });
    }

    private ErdLayout read(ElkNode root, Map<ErdRelation, ElkEdge> edges, Sides sides) {
        List<Card> placed = new ArrayList<>();
        made.forEach((key, card) -> {
            ElkNode node = Objects.requireNonNull(nodes.get(key));
            Point at = origin(node);
            placed.add(card.at(at.x(), at.y()));
        });
        List<Wire> wires = new ArrayList<>();
        edges.forEach((relation, edge) -> wires.add(wire(relation, edge, sides.isForward(relation))));
        List<Frame> framed = new ArrayList<>();
        frames.forEach((name, node) -> framed.add(new Frame(
                options.grouping() == ErdOptions.Grouping.SCHEMA ? name : "",
                new Area(node.getX(), node.getY(), node.getWidth(), node.getHeight()))));
        return new ErdLayout(model, root.getWidth(), root.getHeight(), placed, wires, framed);
    }

    /// From the top left of the diagram.
    private static Point origin(ElkNode node) {
        double x = 0;
        double y = 0;
        for (ElkNode at = node; at != null && at.getParent() != null; at = at.getParent()) {
            x += at.getX();
            y += at.getY();
        }
        return new Point(x, y);
    }

    private static Wire wire(ErdRelation relation, ElkEdge edge, boolean forward) {
        Point zero = origin(edge.getContainingNode());
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(zero.x() + section.getStartX(), zero.y() + section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(new Point(zero.x() + bend.getX(), zero.y() + bend.getY()));
            }
            points.add(new Point(zero.x() + section.getEndX(), zero.y() + section.getEndY()));
        }
        return new Wire(relation, forward ? points.reversed() : points);
    }
}
