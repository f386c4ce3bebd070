package dev.drydock.core.schema.erd.layout;

import dev.drydock.core.schema.erd.ErdColumn;
import dev.drydock.core.schema.erd.ErdEntity;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the cards of a diagram, all at the origin: what they list and how large they are.
final class Cards {
    private static final int LEAST_LISTED = 3;
    private static final double LEAST_WIDTH = 124;
    private static final double MOST_WIDTH = 420;
    private static final double SHARED_WIDTH = 200;

    private final ErdModel model;
    private final ErdOptions options;
    private final Map<ElementKey, Set<String>> related = new HashMap<>();

    Cards(ErdModel model, ErdOptions options) {
        this.model = model;
        this.options = options;
        model.relations().forEach(r -> {
            related.computeIfAbsent(r.from(), k -> new HashSet<>()).addAll(r.fromColumns());
            related.computeIfAbsent(r.to(), k -> new HashSet<>()).addAll(r.toColumns());
        });
    }

    /// Those that list no types are as wide as the others of their level, where that is not too much.
    List<Card> of(Sides sides) {
        List<Card> cards = model.entities().values().stream().map(this::of).toList();
        Map<Integer, Double> widest = new HashMap<>();
        cards.stream()
                .filter(c -> !c.typed() && c.area().width() <= SHARED_WIDTH)
                .forEach(c -> widest.merge(level(sides, c), c.area().width(), Math::max));
        return cards.stream()
                .map(c -> c.typed() || c.area().width() > SHARED_WIDTH
                        ? c
                        : c.wide(widest.getOrDefault(level(sides, c), c.area().width())))
                .toList();
    }

    private static int level(Sides sides, Card card) {
        return sides.level(card.entity().key()).orElse(0);
    }

    private Card of(ErdEntity entity) {
        boolean focused = options.focus().filter(entity.key()::equals).isPresent();
        boolean typed = focused || options.detail() == ErdOptions.Detail.COLUMNS;
        List<ErdColumn> listed = typed ? entity.columns() : fewer(entity);
        int more = entity.columns().size() - listed.size();
        double height = listed.isEmpty() ? Card.HEADER : Card.HEADER + listed.size() * Card.ROW + Card.FOOT;
        return new Card(entity, new Area(0, 0, width(entity, listed, typed), height), focused, typed, listed, more);
    }

    private List<ErdColumn> fewer(ErdEntity entity) {
        if (options.detail() == ErdOptions.Detail.NAMES) {
            return List.of();
        }
        Set<String> wanted = new HashSet<>(related.getOrDefault(entity.key(), Set.of()));
        entity.columns().stream().filter(ErdColumn::isKey).forEach(c -> wanted.add(c.name()));
        List<ErdColumn> listed = new ArrayList<>();
        int room = LEAST_LISTED - wanted.size();
        for (ErdColumn column : entity.columns()) {
            boolean asked = wanted.contains(column.name());
            if (asked || room > 0) {
                listed.add(column);
                room -= asked ? 0 : 1;
            }
        }
        return listed;
    }

    private static double width(ErdEntity entity, List<ErdColumn> listed, boolean typed) {
        double widest =
                9 + Letters.name(entity.name()) + 12 + (entity.rows().isPresent() ? Letters.row("000.0k") : 0) + 9;
        for (ErdColumn column : listed) {
            double type = typed ? 14 + Letters.row(column.type()) : Letters.row(" +00");
            widest = Math.max(widest, 26 + Letters.row(column.name()) + type + 9);
        }
        return Math.ceil(Math.clamp(widest, LEAST_WIDTH, MOST_WIDTH) / 4) * 4;
    }
}
