package dev.drydock.app.panel.schema.erd;

import dev.drydock.app.kit.diagram.Box;
import dev.drydock.app.kit.diagram.Surface;
import dev.drydock.core.schema.erd.layout.Area;
import dev.drydock.core.schema.erd.layout.Card;
import dev.drydock.core.schema.erd.layout.ErdLayout;
import dev.drydock.core.schema.erd.picture.ErdPainter;
import dev.drydock.core.schema.erd.picture.Glance;
import dev.drydock.core.schema.erd.picture.Ink;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;

/// The picture of the diagram.
final class ErdSurface extends Surface<Ink> {
    private static final double LEAST_AROUND = 0.65;
    private static final double LEAST_AT_ALL = 0.35;

    private final ErdViewModel model;
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private Optional<ErdLayout> layout = Optional.empty();
    private Optional<ElementKey> hovered = Optional.empty();

    ErdSurface(String what, ErdViewModel model) {
        super(what, Ink.class, ink -> "erd-ink-" + ink.id());
        this.model = model;
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(at(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(Optional.empty()));
    }

    /// 1 is full size.
    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    @SuppressWarnings(
            "ReferenceEquality") // another layout is another picture; comparing them costs as much as both hold
    void show(ErdState now) {
        if (layout.orElse(null) != now.layout().orElse(null)) {
            layout = now.layout();
            hovered = Optional.empty();
            fresh();
        }
        setAccessibleText(ErdWords.spoken(now));
        repaint();
    }

    /// The entity at a point of the room.
    Optional<ElementKey> at(double x, double y) {
        Box view = camera().view(getWidth(), getHeight());
        double scale = camera().scale();
        return layout.flatMap(l -> l.cardAt(view.x() + x / scale, view.y() + y / scale))
                .map(card -> card.entity().key());
    }

    void reveal(ElementKey key) {
        card(key).ifPresent(card -> {
            camera().reveal(box(card.area()), getWidth(), getHeight());
            moved();
            repaint();
        });
    }

    void fullSize() {
        zoom(1 / camera().scale(), getWidth() / 2, getHeight() / 2);
    }

    private Optional<Card> card(ElementKey key) {
        return layout.flatMap(l -> l.card(key));
    }

    private void hover(Optional<ElementKey> key) {
        if (!hovered.equals(key)) {
            hovered = key;
            repaint();
        }
    }

    private static Box box(Area area) {
        return new Box(area.x(), area.y(), area.width(), area.height());
    }

    @Override
    protected Box picture() {
        return layout.map(l -> box(l.area())).orElse(new Box(0, 0, 1, 1));
    }

    @Override
    protected void whole() {
        camera().fill(picture().width(), picture().height(), getWidth(), getHeight());
    }

    /// All of it where that can be read, else what surrounds the focus, or the table of the most relations.
    @Override
    protected void settle() {
        whole();
        layout.ifPresent(now -> {
            Optional<Card> focus = now.cards().stream().filter(Card::focused).findFirst();
            double least = focus.isPresent() ? LEAST_AROUND : LEAST_AT_ALL;
            if (camera().scale() < least) {
                camera().scale(least);
                focus.or(() -> now.model().busiest().flatMap(now::card))
                        .ifPresent(card -> camera().centre(box(card.area()), picture(), getWidth(), getHeight()));
            }
        });
    }

    @Override
    protected void moved() {
        zoom.set(camera().scale());
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        layout.ifPresent(now -> {
            double scale = camera().scale();
            graphics.setTransform(scale, 0, 0, scale, Math.rint(camera().left()), Math.rint(camera().top()));
            ErdState state = model.state().get();
            Glance glance = new Glance(hovered.or(state::selected), state.found(), ErdWords.labels(state), scale);
            Box seen = camera().view(width, height);
            Area view = new Area(seen.x(), seen.y(), seen.width(), seen.height());
            new ErdPainter(now, new CanvasPen(graphics, inks()::of, view), glance).paint(view);
        });
    }

    @Override
    protected void clicked(double x, double y, int times) {
        Optional<ElementKey> key = at(x, y);
        model.select(key);
        if (times == 2) {
            key.ifPresent(model::open);
        }
    }

    @Override
    protected boolean pressed(KeyCode code) {
        Optional<ElementKey> selected = model.state().get().selected();
        switch (code) {
            case UP -> step(0, -1);
            case DOWN -> step(0, 1);
            case LEFT -> step(-1, 0);
            case RIGHT -> step(1, 0);
            case SPACE -> selected.ifPresent(model::focus);
            case ENTER -> selected.ifPresent(model::open);
            case DIGIT1, NUMPAD1 -> fullSize();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// To the nearest card in a direction; to the first one when none is selected.
    private void step(int byX, int byY) {
        layout.flatMap(l -> Nearest.of(l, model.state().get().selected(), byX, byY))
                .ifPresent(key -> {
                    model.select(Optional.of(key));
                    reveal(key);
                });
    }
}
