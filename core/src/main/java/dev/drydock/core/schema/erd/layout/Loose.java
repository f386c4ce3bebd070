package dev.drydock.core.schema.erd.layout;

import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Cards without a relation: they stand in rows under all others. Frames keep theirs.
final class Loose {
    private static final double GAP = 14;
    private static final double MARGIN = 12;
    private static final double WIDE = 1.6;

    private final Set<ElementKey> related = new HashSet<>();
    private final boolean framed;
    private final List<Card> cards = new ArrayList<>();

    Loose(ErdModel model, ErdOptions options) {
        framed = options.grouping() == ErdOptions.Grouping.SCHEMA;
        model.relations().forEach(r -> {
            related.add(r.from());
            related.add(r.to());
        });
    }

    boolean takes(Card card) {
        boolean loose = !framed && !related.contains(card.entity().key());
        if (loose) {
            cards.add(card);
        }
        return loose;
    }

    /// The same diagram with the loose cards under it, no wider than it is or than their own number asks for.
    ErdLayout under(ErdLayout upper) {
        if (cards.isEmpty()) {
            return upper;
        }
        double area = cards.stream()
                .mapToDouble(c -> (c.area().width() + GAP) * (c.area().height() + GAP))
                .sum();
        double room = Math.max(upper.width() - 2 * MARGIN, Math.sqrt(area * WIDE));
        List<Card> placed = new ArrayList<>(upper.cards());
        double x = MARGIN;
        double y = upper.cards().isEmpty() ? MARGIN : upper.height();
        double lowest = y;
        double widest = upper.width();
        for (Card card : cards) {
            if (x > MARGIN && x + card.area().width() > MARGIN + room) {
                x = MARGIN;
                y = lowest + GAP;
            }
            placed.add(card.at(x, y));
            lowest = Math.max(lowest, y + card.area().height());
            widest = Math.max(widest, x + card.area().width() + MARGIN);
            x += card.area().width() + GAP;
        }
        return new ErdLayout(upper.model(), widest, lowest + MARGIN, placed, upper.wires(), upper.frames());
    }
}
