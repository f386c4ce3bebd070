package dev.drydock.app.panel.query.tab;

import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.query.ask.Question;
import dev.drydock.app.panel.query.ask.RunPlan;
import dev.drydock.app.panel.query.explain.PlanShown;
import dev.drydock.app.panel.query.keep.Trouble;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.plan.run.Ahead;
import dev.drydock.core.plan.run.Explain;
import dev.drydock.core.plan.run.port.ExplainRequest;
import dev.drydock.core.query.event.Notice;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.pending.Pending;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.preview.ReadOnlyProof;
import dev.drydock.core.query.preview.RowPreview;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.SpooledResult;
import dev.drydock.core.sql.Syntax;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    public TabStage pending(TransactionState state, Duration age, int count, int writes) {
        Instant since = Instant.now().minus(age);
        List<Pending.Statement> statements = List.of(
                new Pending.Statement(since, "update invoices set status = 'settled' where id = 7", writes > 0, 1),
                new Pending.Statement(since.plusSeconds(3), "select * from invoices", false, 40));
        tab.update(s -> s.transaction(new TabState.Transaction(state, since, new Pending(count, writes, statements))));
        return this;
    }

    public TabStage proof(ReadOnlyProof proof) {
        tab.update(s -> s.proof(Optional.of(proof)));
        return this;
    }

    /// As after an unlock.
    public TabStage unlocked() {
        tab.update(s -> s.options(s.options().under(s.options().stance().unlocked())));
        return this;
    }

    /// The question before `script` runs.
    ///
    /// @param rows none: they are still counted
    public TabStage asks(String script, Question.Proof proof, RowPreview... rows) {
        Syntax syntax = Dialects.byId("postgres").orElseThrow().syntax();
        RunPlan plan = RunPlan.own(script, syntax, tab.state().get().options().stance());
        List<Question.Asked> asked = new ArrayList<>();
        for (RunPlan.Item item : plan.items()) {
            int number = asked.size();
            Optional<RowPreview> known = number < rows.length ? Optional.of(rows[number]) : Optional.empty();
            asked.add(new Question.Asked(item, known, number > 0));
        }
        String name = proof == Question.Proof.BY_NAME
                ? tab.state().get().profile().orElseThrow().target().name()
                : "";
        return asked(new Question.MayRun(asked, asked.size(), name, proof, rows.length == 0, Optional.empty()));
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
        tab.work.point(Optional.of(new TabViewModel.Spot(from, to, Optional.of(why))));
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

    /// The plan tab stands there as given.
    public TabStage plan(PlanShown shown) {
        tab.plans().sight().show(shown);
        return this;
    }

    /// The question before a statement is measured.
    ///
    /// @param ahead empty: it is still looked for
    public TabStage asksToMeasure(String sql, Optional<Ahead> ahead) {
        Syntax syntax = Dialects.byId("postgres").orElseThrow().syntax();
        ExplainRequest request = ExplainRequest.of(sql).analyzed();
        RunPlan plan = RunPlan.of(
                Explain.judge(syntax, request, tab.state().get().options().stance()));
        List<Question.Asked> asked = plan.items().stream()
                .map(item -> new Question.Asked(item, Optional.empty(), false))
                .toList();
        return asked(new Question.MayRun(
                asked,
                1,
                "",
                Question.Proof.NOT_NEEDED,
                ahead.isEmpty(),
                Optional.of(new Question.MayRun.Aftermath(ahead))));
    }

    public TabStage asked(Question question) {
        tab.update(s -> s.asking(Optional.of(question)));
        return this;
    }
}
