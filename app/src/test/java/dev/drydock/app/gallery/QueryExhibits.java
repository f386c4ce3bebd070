package dev.drydock.app.gallery;

import dev.drydock.app.nav.Place;
import dev.drydock.app.panel.query.QueryStage;
import dev.drydock.app.panel.query.ask.Question;
import dev.drydock.app.panel.query.keep.Trouble;
import dev.drydock.app.panel.query.tab.Phase;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.query.event.CancelRung;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.workspace.store.StoreFaults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The query panel in every state.
public final class QueryExhibits {
    private static final String WRONG = "select id, nmae\nfrom ships\nwhere id = 3";
    private static final DbFault FULL = new DbFault.Refused(StoreFaults.DISK_FULL, "database or disk is full", "53100");
    private static final String DROP = "update berths set depth_m = 12;\ndrop table invoices;";

    private QueryExhibits() {}

    public static List<Exhibit> all() {
        return Stream.of(running(), interrupted(), troubled())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Exhibit> running() {
        return List.of(
                exhibit("first-use", QueryStage::firstUse),
                exhibit("unbound", QueryStage::unbound),
                exhibit("not-run", () -> QueryStage.on(Environment.PROD, QueryStage.SQL)),
                exhibit("result", () -> prod().result(900, ResultState.COMPLETE)),
                exhibit("wide", () -> prod().wide()),
                exhibit("empty-result", () -> prod().result(0, ResultState.COMPLETE)),
                exhibit("running", () -> running(prod().result(41_200, ResultState.GROWING))),
                exhibit("running-first-row", () -> running(prod())),
                exhibit(
                        "stopping",
                        () -> with(
                                prod().result(41_200, ResultState.GROWING),
                                stage -> stage.tab()
                                        .in(new Phase.Stopping(Instant.now(), Optional.of(CancelRung.KILL_SESSION))))),
                exhibit("cancelled", () -> prod().result(41_200, ResultState.CANCELLED)));
    }

    private static List<Exhibit> interrupted() {
        return List.of(
                exhibit(
                        "fault",
                        () -> with(
                                connected(Environment.PROD, WRONG).choose("Messages"),
                                stage -> stage.tab()
                                        .failed(
                                                new DbFault.BadSql(11, "column \"nmae\" does not exist", "42703"),
                                                11,
                                                15))),
                exhibit(
                        "denied",
                        () -> with(
                                QueryStage.on(Environment.STAGING, QueryStage.SQL),
                                stage -> stage.tab()
                                        .in(new Phase.Refused(new DbFault.Denied(
                                                "app_ro",
                                                "password authentication failed for user \"app_ro\"",
                                                "28P01"))))),
                exhibit(
                        "unreachable",
                        () -> with(
                                QueryStage.on(Environment.PROD, QueryStage.SQL),
                                stage -> stage.tab()
                                        .in(new Phase.Refused(new DbFault.Unreachable(
                                                "db-1.harbour.example", 5432, Duration.ofMillis(10_040), "08001"))))),
                exhibit(
                        "lost",
                        () -> with(
                                connected(Environment.STAGING, QueryStage.SQL).result(900, ResultState.COMPLETE),
                                stage -> stage.tab().in(new Phase.Lost(RunEvent.Loss.TRANSACTION)))),
                exhibit(
                        "confirmation",
                        () -> connected(Environment.STAGING, DROP).script(DROP)),
                exhibit("refused", () -> connected(Environment.PROD, DROP).script(DROP)),
                exhibit(
                        "closing",
                        () -> with(
                                connected(Environment.STAGING, QueryStage.SQL),
                                stage -> stage.tab().asked(new Question.MayClose(false, true)))),
                exhibit(
                        "transaction",
                        () -> with(
                                connected(Environment.STAGING, QueryStage.SQL).result(900, ResultState.COMPLETE),
                                stage -> stage.tab().transaction(TransactionState.OPEN, Duration.ofMinutes(14)))),
                exhibit(
                        "messages",
                        () -> with(
                                connected(Environment.STAGING, QueryStage.SQL).choose("Messages"),
                                stage -> stage.tab().talk())),
                exhibit("history", () -> prod().choose("History")));
    }

    private static List<Exhibit> troubled() {
        return List.of(
                exhibit(
                        "commit-refused",
                        () -> with(
                                connected(Environment.STAGING, QueryStage.SQL).result(900, ResultState.COMPLETE),
                                stage -> stage.tab()
                                        .ended(new DbFault.Refused(
                                                "call_berth_fkey",
                                                "insert or update on table \"call\" violates foreign key constraint"
                                                        + " \"call_berth_fkey\"",
                                                "23503")))),
                exhibit(
                        "not-saved",
                        () -> with(
                                prod().result(900, ResultState.COMPLETE),
                                stage -> stage.tab()
                                        .troubled(Trouble.What.NOT_SAVED, FULL)
                                        .troubled(Trouble.What.NOT_RECORDED, FULL))));
    }

    private static Exhibit exhibit(String state, Supplier<QueryStage> made) {
        return new Exhibit("query", state, 250, theme -> {
            QueryStage stage = made.get();
            return ShellExhibits.scene(theme, Place.QUERY, stage.view(), stage.standing(), List.of());
        });
    }

    private static QueryStage prod() {
        return connected(Environment.PROD, QueryStage.SQL);
    }

    private static QueryStage connected(Environment environment, String sql) {
        return QueryStage.on(environment, sql).connected();
    }

    private static QueryStage running(QueryStage stage) {
        return with(stage, s -> s.tab().in(new Phase.Running(Instant.now().minusSeconds(7))));
    }

    private static QueryStage with(QueryStage stage, Consumer<QueryStage> then) {
        then.accept(stage);
        return stage;
    }
}
