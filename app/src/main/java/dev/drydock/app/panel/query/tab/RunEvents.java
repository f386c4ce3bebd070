package dev.drydock.app.panel.query.tab;

import dev.drydock.app.panel.query.ask.RunPlan;
import dev.drydock.core.query.event.RunEvent;
import java.time.Instant;
import java.util.List;

/// Turns the events of one run into messages and results of its tab. FX thread only.
final class RunEvents {
    static final int MESSAGES = 5_000;
    static final int RESULTS = 40;

    private final TabViewModel tab;
    private final RunPlan plan;
    private final QueryServices services;
    private int results;
    private int closed;

    RunEvents(TabViewModel tab, RunPlan plan, QueryServices services) {
        this.tab = tab;
        this.plan = plan;
        this.services = services;
    }

    void begin() {
        List<ShownResult> old = List.copyOf(tab.results());
        tab.results().clear();
        tab.messages().clear();
        services.threads()
                .background()
                .execute(() -> old.forEach(r -> r.spooled().close()));
    }

    void on(RunEvent event) {
        Instant now = Instant.now();
        switch (event) {
            case RunEvent.StatementStarted s -> add(new Message.Started(now, firstLine(sql(s.statement()))));
            case RunEvent.ResultOpened r -> result(r);
            case RunEvent.NoticeRaised n -> add(new Message.Noticed(now, n.notice()));
            case RunEvent.UpdateCounted u -> add(new Message.Updated(now, u.rows()));
            case RunEvent.StatementDone d -> add(new Message.Done(now, d.elapsed(), d.rows()));
            case RunEvent.StatementFailed f -> add(new Message.Failed(now, f.why(), f.elapsed()));
            case RunEvent.StatementCancelled c -> add(new Message.Cancelled(now, c.elapsed()));
            case RunEvent.CancelClimbed c -> add(new Message.Climbed(now, c.rung()));
            case RunEvent.ServerSilent s -> add(new Message.Silence(now, s.silent()));
            case RunEvent.ConnectionLost l -> add(new Message.Lost(now, l.loss()));
            case RunEvent.AccessChanged a -> add(new Message.AccessChanged(now, a.readOnly()));
            case RunEvent.CommittedByServer c -> add(new Message.CommittedByServer(now));
            case RunEvent.Reconnected r -> add(new Message.Reconnected(now));
        }
    }

    void ended(long droppedNotices) {
        if (droppedNotices > 0 || closed > 0) {
            add(new Message.Dropped(Instant.now(), droppedNotices, closed));
        }
    }

    private void result(RunEvent.ResultOpened opened) {
        results++;
        if (results > RESULTS) {
            closed++;
            services.threads().background().execute(() -> opened.result().close());
        } else {
            tab.results().add(new ShownResult(results, opened.result(), sql(opened.statement())));
        }
    }

    private void add(Message message) {
        if (tab.messages().size() >= MESSAGES) {
            tab.messages().remove(0, MESSAGES / 10);
        }
        tab.messages().add(message);
    }

    private String sql(int statement) {
        return statement < plan.items().size() ? plan.items().get(statement).sql() : "";
    }

    private static String firstLine(String sql) {
        String line = sql.strip().lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
