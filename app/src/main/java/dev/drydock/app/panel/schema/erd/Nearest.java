package dev.drydock.app.panel.schema.erd;

import dev.drydock.core.schema.erd.layout.Area;
import dev.drydock.core.schema.erd.layout.Card;
import dev.drydock.core.schema.erd.layout.ErdLayout;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.Comparator;
import java.util.Optional;

/// Where an arrow key leads: the nearest card in its direction, those straight ahead first.
final class Nearest {
    /// How much farther a step aside counts than one ahead.
    private static final double ASIDE = 2;

    private Nearest() {}

    static Optional<ElementKey> of(ErdLayout layout, Optional<ElementKey> from, int byX, int byY) {
        Optional<Card> start = from.flatMap(layout::card);
        if (start.isEmpty()) {
            return layout.cards().stream()
                    .min(Comparator.comparing((Card c) -> !c.focused())
                            .thenComparingDouble(c -> c.area().x() + c.area().y()))
                    .map(c -> c.entity().key());
        }
        Area here = start.get().area();
        return layout.cards().stream()
                .filter(c -> ahead(here, c.area(), byX, byY) > 1)
                .min(Comparator.comparingDouble(c -> ahead(here, c.area(), byX, byY)
                        + ASIDE * (byX == 0 ? apartX(here, c.area()) : apartY(here, c.area()))))
                .map(c -> c.entity().key());
    }

    private static double ahead(Area here, Area there, int byX, int byY) {
        return byX * (there.middleX() - here.middleX()) + byY * (there.middleY() - here.middleY());
    }

    private static double apartX(Area here, Area there) {
        return Math.abs(there.middleX() - here.middleX());
    }

    private static double apartY(Area here, Area there) {
        return Math.abs(there.middleY() - here.middleY());
    }
}
