package dev.drydock.core.schema.erd.picture;

import dev.drydock.core.schema.erd.ErdColumn;
import dev.drydock.core.schema.erd.ErdEntity;
import dev.drydock.core.schema.erd.layout.Area;
import dev.drydock.core.schema.erd.layout.Card;
import dev.drydock.core.schema.erd.layout.ErdLayout;
import dev.drydock.core.schema.erd.layout.Frame;
import dev.drydock.core.schema.erd.layout.Letters;
import dev.drydock.core.schema.erd.layout.Point;
import dev.drydock.core.schema.erd.layout.Wire;
import dev.drydock.core.schema.erd.picture.ErdPen.Face;
import dev.drydock.core.schema.erd.picture.ErdPen.Stroke;
import dev.drydock.core.schema.erd.picture.ErdPen.Words;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;
import java.util.Optional;

/// Paints a diagram with as much detail as can be read: from afar blocks, nearer names, then rows and marks.
/// What is out of view costs nothing.
public final class ErdPainter {
    /// From this scale on names can be read.
    private static final double NAMED = 0.22;
    /// From this scale on rows can.
    private static final double READABLE = 0.5;
    private static final double RADIUS = 5;
    private static final double BEND = 5;
    private static final double PILL = 20;

    private final ErdLayout layout;
    private final ErdPen pen;
    private final Glance glance;
    private final Marks marks;
    /// Whose relations stand out.
    private final Optional<ElementKey> outstanding;

    public ErdPainter(ErdLayout layout, ErdPen pen, Glance glance) {
        this.layout = layout;
        this.pen = pen;
        this.glance = glance;
        this.marks = new Marks(pen);
        this.outstanding = glance.pointed()
                .or(() -> layout.cards().stream()
                        .filter(Card::focused)
                        .map(c -> c.entity().key())
                        .findFirst());
    }

    /// @param view the part that is seen
    public void paint(Area view) {
        layout.frames().stream().filter(f -> f.area().overlaps(view)).forEach(this::frame);
        List<Wire> seen = layout.wires().stream()
                .filter(w -> w.around().grown(Wire.STUB).overlaps(view))
                .toList();
        seen.stream().filter(w -> !stands(w)).forEach(this::wire);
        seen.stream().filter(this::stands).forEach(this::wire);
        layout.cards().stream()
                .filter(c -> c.area().grown(RADIUS).overlaps(view))
                .forEach(this::card);
    }

    private void frame(Frame frame) {
        pen.fill(Ink.FRAME_GROUND, frame.area(), RADIUS);
        pen.outline(new Stroke(Ink.FRAME, thin(), true), frame.area(), RADIUS);
        if (glance.scale() >= NAMED) {
            double room = frame.area().width() - 20;
            pen.text(new Words(
                    Ink.MUTED,
                    Face.NAME,
                    Letters.fittedName(frame.name(), room),
                    frame.area().x() + 10,
                    frame.area().y() + 19,
                    false));
        }
    }

    /// Lines are never thinner than a pixel of the screen.
    private double thin() {
        return 1 / Math.min(1, glance.scale());
    }

    private boolean stands(Wire wire) {
        return outstanding.filter(wire.relation()::touches).isPresent();
    }

    private void wire(Wire wire) {
        boolean inferred = wire.relation().isInferred();
        boolean stands = stands(wire);
        boolean far = glance.scale() < NAMED;
        Ink ink = inferred ? Ink.INFERRED : stands ? Ink.ACCENT : far ? Ink.EDGE : Ink.WIRE;
        double width = (stands ? 1.5 : 1.2) / Math.min(1, glance.scale());
        Stroke stroke = new Stroke(ink, width, inferred);
        if (glance.scale() < READABLE) {
            pen.line(stroke, wire.points(), 0);
            return;
        }
        pen.line(stroke, wire.points(), BEND);
        List<Point> points = wire.points();
        marks.end(wire.relation().many(), stroke, points.getFirst(), out(points.getFirst(), points.get(1)));
        marks.end(
                wire.relation().one(), stroke, points.getLast(), out(points.getLast(), points.get(points.size() - 2)));
    }

    /// In the middle of the longest piece.
    private void label(Wire wire) {
        String words = glance.labels().get(wire.relation());
        if (words == null) {
            return;
        }
        Point middle = wire.middle();
        double width = Letters.row(words) + 16;
        Area pill = new Area(middle.x() - width / 2, middle.y() - PILL / 2, width, PILL);
        pen.fill(Ink.INFERRED_GROUND, pill, PILL / 2);
        pen.outline(new Stroke(Ink.INFERRED, 1, false), pill, PILL / 2);
        pen.text(new Words(Ink.INFERRED, Face.ROW, words, pill.x() + 8, middle.y() + 4, false));
    }

    private static int out(Point end, Point next) {
        return next.x() < end.x() ? -1 : 1;
    }

    private void card(Card card) {
        Area area = card.area();
        boolean found = glance.found().contains(card.entity().key());
        boolean pointed = glance.pointed().filter(card.entity().key()::equals).isPresent();
        double radius = glance.scale() >= READABLE ? RADIUS : 0;
        pen.fill(Ink.CARD, area, radius);
        Ink header = found ? Ink.FOUND : card.focused() ? Ink.ACCENT_GROUND : Ink.HEADER;
        header(header, area, radius, card.columns().isEmpty());
        Ink edge = card.focused() || pointed || found ? Ink.ACCENT : Ink.EDGE;
        edge = glance.scale() < NAMED && edge == Ink.EDGE ? Ink.WIRE : edge;
        double width = card.focused() ? 2 : 1;
        pen.outline(new Stroke(edge, width / Math.min(1, glance.scale()), false), area, radius);
        if (glance.scale() >= READABLE) {
            words(card);
        } else if (glance.scale() >= NAMED) {
            pen.text(new Words(
                    Ink.STRONG,
                    Face.FAR,
                    Letters.fittedName(card.entity().name(), (area.width() - 8) / 2),
                    area.x() + 5,
                    area.y() + 22,
                    false));
        }
    }

    /// Rounded above, square below.
    private void header(Ink ink, Area area, double radius, boolean alone) {
        Area band = new Area(area.x(), area.y(), area.width(), Card.HEADER - 1);
        pen.fill(ink, alone ? area : band, radius);
        if (!alone) {
            if (radius > 0) {
                pen.fill(ink, new Area(area.x(), area.y() + radius, area.width(), Card.HEADER - 1 - radius), 0);
            }
            pen.fill(Ink.LINE, new Area(area.x(), area.y() + Card.HEADER - 1, area.width(), 1), 0);
        }
    }

    private void words(Card card) {
        Area area = card.area();
        ErdEntity entity = card.entity();
        String count = entity.rows().isPresent() ? Rough.count(entity.rows().getAsLong()) : "";
        double base = area.y() + Card.HEADER / 2 + 4;
        pen.text(new Words(Ink.MUTED, Face.ROW, count, area.right() - 9, base, true));
        String name = Letters.fittedName(entity.name(), area.width() - 24 - Letters.row(count));
        pen.text(new Words(Ink.STRONG, Face.NAME, name, area.x() + 9, base, false));
        for (int i = 0; i < card.columns().size(); i++) {
            row(card, card.columns().get(i), card.rowY(i));
        }
        if (card.more() > 0 && !card.columns().isEmpty()) {
            double y = card.rowY(card.columns().size() - 1) + 4;
            pen.text(new Words(Ink.MUTED, Face.ROW, "+" + card.more(), area.right() - 9, y, true));
        }
    }

    private void row(Card card, ErdColumn column, double middle) {
        double x = card.area().x() + 15;
        if (column.primary()) {
            marks.primary(Ink.STRONG, x, middle);
        } else if (column.foreign()) {
            marks.foreign(Ink.ACCENT, x, middle);
        } else {
            marks.plain(Ink.MUTED, x, middle);
        }
        double room = card.area().width() - 26 - 9 - (card.more() > 0 ? Letters.row(" +00") : 0);
        String name = Letters.fitted(column.name(), room);
        pen.text(new Words(Ink.TEXT, Face.ROW, name, card.area().x() + 26, middle + 4, false));
        double left = room - Letters.row(name) - 10;
        if (card.typed()) {
            String type = Letters.fitted(column.type(), left);
            pen.text(new Words(Ink.MUTED, Face.ROW, type, card.area().right() - 9, middle + 4, true));
        }
    }
}
