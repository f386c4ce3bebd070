package dev.drydock.app.panel.compare;

import dev.drydock.app.apply.ApplyDesk;
import dev.drydock.app.gallery.Fixtures;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.Loan;
import dev.drydock.app.panel.compare.desk.CompareServices;
import dev.drydock.app.panel.compare.state.Change;
import dev.drydock.app.panel.compare.state.CompareState.Phase;
import dev.drydock.app.panel.compare.state.DiffNode;
import dev.drydock.app.panel.compare.state.Filter;
import dev.drydock.app.panel.compare.state.SideChoice;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Stance;
import dev.drydock.core.guard.proof.Identity;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.query.event.RunListener;
import dev.drydock.core.schema.apply.Agreement;
import dev.drydock.core.schema.apply.ApplyPlan;
import dev.drydock.core.schema.apply.ApplyReport;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;

/// Puts the compare panel into one state, through its view model, on schemas in memory. FX thread.
public final class CompareStage {
    private static final ConnectionProfile STAGING =
            Fixtures.profile("harbour-st", Environment.STAGING, "db-2.harbour.example");
    private static final ConnectionProfile PROD =
            Fixtures.profile("harbour-eu", Environment.PROD, "db-1.harbour.example");

    private final Map<String, SchemaSnapshot> schemas = new HashMap<>();
    private final CompareViewModel model;
    private Optional<DbFault> refused = Optional.empty();
    private CompareView.Page page = CompareView.Page.DIFFERENCES;
    private String lent = "";

    private CompareStage(Executor fx, boolean supported) {
        Dialect dialect = Dialects.byId("postgres").orElseThrow();
        StructurePorts usual = dialect.structure().orElseThrow();
        StructurePorts ports = new StructurePorts(
                (connection, scope) -> Optional.ofNullable(schemas.get(lent)).orElseThrow(), usual.ddl());
        schemas.put(STAGING.id(), HarbourPair.before());
        schemas.put(PROD.id(), HarbourPair.after());
        model = new CompareViewModel(new CompareServices(
                Jobs.inline(),
                fx,
                Runnable::run,
                (profile, borrower) -> lend(profile),
                () -> List.of(STAGING, PROD),
                id -> supported
                        ? Optional.of(
                                new CompareServices.Ports("PostgreSQL", ports, dialect.syntax(), dialect.faults()))
                        : Optional.empty(),
                new StillDesk(),
                (owner, title, name) -> Optional.empty(),
                place -> {}));
    }

    private Loan lend(ConnectionProfile profile) throws FaultException {
        if (refused.isPresent() && profile.equals(PROD)) {
            throw new FaultException(refused.get());
        }
        lent = profile.id();
        try {
            Connection still = DriverManager.getConnection("jdbc:sqlite::memory:");
            return new Loan(profile, still, true, () -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static CompareStage firstUse() {
        CompareStage stage = new CompareStage(Runnable::run, true);
        stage.model.show(Optional.empty());
        return stage;
    }

    /// The answer never comes.
    public static CompareStage loading() {
        return new CompareStage(work -> {}, true).compared();
    }

    public static CompareStage unsupported() {
        return new CompareStage(Runnable::run, false).compared();
    }

    public static CompareStage refused(DbFault why) {
        CompareStage stage = new CompareStage(Runnable::run, true);
        stage.refused = Optional.of(why);
        return stage.compared();
    }

    public static CompareStage same() {
        CompareStage stage = new CompareStage(Runnable::run, true);
        stage.schemas.put(STAGING.id(), HarbourPair.after());
        return stage.compared();
    }

    /// @param row selected; `""` for none
    public static CompareStage differences(String row) {
        CompareStage stage = new CompareStage(Runnable::run, true).compared();
        if (!row.isEmpty()) {
            stage.model.result().select(stage.node(row).key());
        }
        return stage;
    }

    public static CompareStage partial() {
        CompareStage stage = new CompareStage(Runnable::run, true);
        stage.schemas.put(PROD.id(), HarbourPair.partial());
        return stage.compared();
    }

    /// The choices have changed since.
    public static CompareStage stale() {
        CompareStage stage = differences("");
        stage.model.settings(stage.model.state().get().settings());
        stage.model.choose(false, new SideChoice.Live(STAGING));
        return stage;
    }

    private CompareStage compared() {
        model.show(Optional.empty());
        model.choose(true, new SideChoice.Live(STAGING));
        model.choose(false, new SideChoice.Live(PROD));
        model.compare();
        return this;
    }

    public CompareStage without(String name) {
        model.result().include(node(name), false);
        return this;
    }

    public CompareStage renamed() {
        shown().comparison().proposals().stream()
                .map(each -> each.rename())
                .toList()
                .forEach(model.result()::accept);
        return this;
    }

    public CompareStage filtered(String text, boolean equalToo) {
        Filter now = shown().filter().text(text);
        model.result().filter(equalToo ? now.changes(EnumSet.allOf(Change.class)) : now);
        return this;
    }

    public CompareStage script(boolean safe, boolean swapped) {
        if (swapped) {
            model.swap();
        }
        page = CompareView.Page.SCRIPT;
        model.result().safe(safe);
        return this;
    }

    public CompareStage asked() {
        model.applyScript();
        return this;
    }

    Phase.Shown shown() {
        return (Phase.Shown) model.state().get().phase();
    }

    DiffNode node(String name) {
        return shown().comparison().rows().stream()
                .flatMap(DiffNode::all)
                .filter(each -> each.name().equals(name) && each.key().isPresent())
                .findFirst()
                .orElseThrow();
    }

    public Standing standing() {
        return new Standing.On(STAGING, Fixtures.facts(), false);
    }

    public Node view() {
        CompareView view = new CompareView(model);
        view.open(page);
        return view;
    }

    /// Judges, and runs nothing.
    private static final class StillDesk implements ApplyDesk {
        @Override
        public ApplyPlan plan(ConnectionProfile profile, MigrationScript script) {
            Dialect dialect = Dialects.byId("postgres").orElseThrow();
            return ApplyPlan.of(
                    script,
                    dialect.syntax(),
                    dialect.structure().orElseThrow().patience(),
                    Duration.ofSeconds(5),
                    Stance.of(profile));
        }

        @Override
        public Job<ApplyReport> job(
                ConnectionProfile profile, ApplyPlan plan, Agreement agreement, RunListener listener) {
            return context -> new ApplyReport(
                    plan,
                    plan.statements().stream()
                            .map(any -> ApplyReport.Fate.APPLIED)
                            .toList(),
                    Optional.empty(),
                    false,
                    Optional.empty());
        }

        @Override
        public Identity proof(ConnectionProfile profile, Secret typed) {
            return new Identity.Proved();
        }
    }
}
