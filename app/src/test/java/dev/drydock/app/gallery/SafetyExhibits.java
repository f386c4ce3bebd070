package dev.drydock.app.gallery;

import dev.drydock.app.nav.Place;
import dev.drydock.app.panel.query.QueryStage;
import dev.drydock.app.panel.query.ask.Question;
import dev.drydock.app.panel.query.tab.TabStage;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.preview.ReadOnlyProof;
import dev.drydock.core.query.preview.RowPreview;
import dev.drydock.core.query.preview.RowPreview.Why;
import dev.drydock.core.query.result.ResultState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/// Questions before a write, locks, and open transactions.
final class SafetyExhibits {
    private static final String WRITES = "update invoices set status = 'settled' where port_call_id = 4711;\n"
            + "delete from customs_holds h using invoices i where i.id = h.invoice_id and i.status = 'settled';";
    private static final RowPreview ROWS = new RowPreview.Counted(3);
    private static final RowPreview UNKNOWN = new RowPreview.Unknown(Why.TRIGGERS, OptionalLong.of(1200));

    private SafetyExhibits() {}

    static List<Exhibit> all() {
        return List.of(
                exhibit("asks-counting", Environment.STAGING, tab -> tab.asks(WRITES, Question.Proof.NOT_NEEDED)),
                exhibit(
                        "asks-counted",
                        Environment.STAGING,
                        tab -> tab.asks(WRITES, Question.Proof.NOT_NEEDED, ROWS, UNKNOWN)),
                exhibit("asks-proof", Environment.STAGING, tab -> tab.asks(WRITES, Question.Proof.WANTED, ROWS, ROWS)),
                exhibit(
                        "asks-proof-rejected",
                        Environment.PROD,
                        tab -> tab.unlocked().asks(WRITES, Question.Proof.REJECTED, ROWS, ROWS)),
                exhibit(
                        "asks-proof-by-name",
                        Environment.PROD,
                        tab -> tab.unlocked().asks(WRITES, Question.Proof.BY_NAME, ROWS, ROWS)),
                exhibit(
                        "pending",
                        Environment.STAGING,
                        tab -> tab.pending(TransactionState.OPEN, Duration.ofSeconds(95), 3, 2)),
                exhibit(
                        "pending-reads",
                        Environment.DEV,
                        tab -> tab.pending(TransactionState.OPEN, Duration.ofMinutes(7), 2, 0)),
                exhibit(
                        "locked-open",
                        Environment.PROD,
                        tab -> tab.pending(TransactionState.OPEN, Duration.ofMinutes(4), 5, 5)),
                exhibit(
                        "proof-held",
                        Environment.PROD,
                        tab -> tab.proof(new ReadOnlyProof(true, "transaction_read_only = on", Set.of()))),
                exhibit(
                        "proof-gaps",
                        Environment.PROD,
                        tab -> tab.proof(new ReadOnlyProof(
                                true,
                                "transaction_read_only = on",
                                EnumSet.of(ReadOnlyProof.Gap.SUPERUSER, ReadOnlyProof.Gap.OTHER_SERVERS)))));
    }

    private static Exhibit exhibit(String state, Environment environment, Consumer<TabStage> then) {
        return new Exhibit("safety", state, 250, theme -> {
            QueryStage stage = QueryStage.on(environment, WRITES).connected().result(40, ResultState.COMPLETE);
            then.accept(stage.tab());
            return ShellExhibits.scene(theme, Place.QUERY, stage.view(), stage.standing(), List.of());
        });
    }
}
