package dev.drydock.app.panel.pool.board;

import dev.drydock.app.kit.FactTable;
import dev.drydock.app.kit.FactTable.Fact;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.PoolText;
import dev.drydock.core.pool.event.PoolEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// What happened to the pool, newest first.
final class EventCard extends Card {
    private static final Messages TEXTS = Messages.of(EventCard.class);
    private static final int IN_SIGHT = 8;

    private final FactTable<PoolEvent> table;

    EventCard(ZoneId zone) {
        super(TEXTS.text("events.title"));
        DateTimeFormatter clock =
                DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
        table = new FactTable<>(
                TEXTS.text("events.title"),
                List.of(
                        new Fact<>(TEXTS.text("head.time"), 78, "mono muted", event -> clock.format(event.at())),
                        new Fact<>(TEXTS.text("head.event"), 190, "", EventCard::words)),
                PoolEvent::seq);
        body(table);
    }

    private static String words(PoolEvent event) {
        String what = PoolText.of(event.kind());
        return event.fact().isEmpty() ? what : what + " (" + event.fact().toLowerCase(Locale.ROOT) + ")";
    }

    void show(List<PoolEvent> events) {
        beside(TEXTS.text("events.count", events.size()));
        table.show(events.reversed());
        int rows = Math.clamp(events.size(), 1, IN_SIGHT);
        table.fit(rows, rows);
    }
}
