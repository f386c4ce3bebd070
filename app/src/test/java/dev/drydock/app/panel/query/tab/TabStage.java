package dev.drydock.app.panel.query.tab;

import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.query.ask.Question;
import dev.drydock.app.panel.query.keep.Trouble;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.query.event.Notice;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.pending.Pending;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.SpooledResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Puts a tab where a server would have brought it.
public final class TabStage {
    private static final Instant AT = Instant.parse("2026-11-20T12:03:04Z");

    private final TabViewModel tab;

    public TabStage(TabViewModel tab) {
        this.tab = tab;
    }

    public TabStage in(Phase phase) {
        tab.update(s -> s.in(phase));
        return this;
    }

    public TabStage on(ServerFacts facts) {
        tab.state()
                .get()
                .profile()
                .ifPresent(p -> tab.update(
                        s -> s.standing(new Standing.On(p, facts, s.options().readOnly()))));
        return in(new Phase.Ready());
    }

    public TabStage transaction(TransactionState state, Duration age) {
        tab.update(
                s -> s.transaction(new TabState.Transaction(state, Instant.now().minus(age), Pending.NONE)));
        return this;
    }

    public TabStage result(SpooledResult result, String sql) {
        tab.messages().add(new Message.Started(AT, sql.lines().findFirst().orElse("")));
        tab.results().add(new ShownResult(tab.results().size() + 1, result, sql));
        if (result.state() == ResultState.COMPLETE) {
            tab.messages().add(new Message.Done(AT, Duration.ofMillis(38), result.rowCount()));
        }
        return this;
    }

    public TabStage failed(DbFault.BadSql why, int from, int to) {
        tab.messages().add(new Message.Started(AT, "select id, nmae"));
        tab.messages().add(new Message.Failed(AT, why, Duration.ofMillis(4)));
        tab.point(Optional.of(new TabViewModel.Spot(from, to, Optional.of(why))));
        return this;
    }

    public TabStage talk() {
        tab.messages()
                .addAll(
                        new Message.Started(AT, "call settle_invoices('2026-11')"),
                        new Message.Noticed(
                                AT.plusMillis(420),
                                new Notice(
                                        "NOTICE",
                                        "00000",
                                        "413 invoices settled",
                                        "2 were skipped: their port call is under a customs hold.",
                                        "Look at customs_holds.")),
                        new Message.Updated(AT.plusMillis(440), 413),
                        new Message.Done(AT.plusMillis(441), Duration.ofMillis(441), -1),
                        new Message.Started(AT.plusSeconds(1), "update berths set depth_m = 12 where id = 7"),
                        new Message.Failed(
                                AT.plusSeconds(4),
                                new DbFault.Busy("berths", Duration.ofSeconds(3), "55P03"),
                                Duration.ofSeconds(3)),
                        new Message.Lost(AT.plusSeconds(9), RunEvent.Loss.TRANSACTION),
                        new Message.Reconnected(AT.plusSeconds(12)),
                        new Message.Cancelled(AT.plusSeconds(20), Duration.ofSeconds(7)));
        return this;
    }

    /// The last run ended with a fault that no place in the text shows.
    public TabStage ended(DbFault why) {
        tab.messages().add(new Message.Failed(AT, why, Duration.ofMillis(4)));
        tab.update(s -> s.fault(Optional.of(why)));
        return this;
    }

    /// The user's own store refused something.
    public TabStage troubled(Trouble.What what, DbFault why) {
        tab.draft().troubles().add(what, why, () -> {});
        return this;
    }

    public TabStage asked(Question question) {
        tab.update(s -> s.asking(Optional.of(question)));
        return this;
    }
}
