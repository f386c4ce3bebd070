package dev.drydock.core.schema.erd.layout;

import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;
import java.util.Optional;

/// A diagram with every part in its place: cards do not overlap, wires run between them. Immutable, any thread.
///
/// @param model what is shown
public record ErdLayout(
        ErdModel model, double width, double height, List<Card> cards, List<Wire> wires, List<Frame> frames) {
    public ErdLayout {
        cards = List.copyOf(cards);
        wires = List.copyOf(wires);
        frames = List.copyOf(frames);
    }

    /// Works for long where there is much: 300 tables take about a second the first time.
    public static ErdLayout of(ErdModel model, ErdOptions options) {
        return new LayeredLayout(options.apply(model), options).layout();
    }

    public Optional<Card> card(ElementKey key) {
        return cards.stream().filter(c -> c.entity().key().equals(key)).findFirst();
    }

    public Optional<Card> cardAt(double x, double y) {
        return cards.stream().filter(c -> c.area().holds(x, y)).findFirst();
    }

    public Area area() {
        return new Area(0, 0, width, height);
    }
}
