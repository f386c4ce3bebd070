package dev.drydock.app.panel.compare.desk;

import dev.drydock.app.panel.Loan;
import dev.drydock.app.panel.compare.state.CompareState.Phase;
import dev.drydock.app.panel.compare.state.Comparison;
import dev.drydock.app.panel.compare.state.DiffTree;
import dev.drydock.app.panel.compare.state.Filter;
import dev.drydock.app.panel.compare.state.Settings;
import dev.drydock.app.panel.compare.state.Side;
import dev.drydock.app.panel.compare.state.SideChoice;
import dev.drydock.app.panel.compare.state.Written;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.schema.ddl.DdlWriter;
import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.diff.proposal.RenameProposal;
import dev.drydock.core.schema.diff.proposal.RenameProposals;
import dev.drydock.core.schema.loss.LossCounts;
import dev.drydock.core.schema.select.Selection;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// The jobs of the compare panel.
public final class CompareDesk {
    private static final Messages TEXTS = Messages.of(CompareDesk.class);
    private static final Borrower COUNTS = new Borrower("compare", "losses");
    private static final Duration EACH = Duration.ofMinutes(1);
    private static final int STEPS = 3;
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final CompareServices services;

    public CompareDesk(CompareServices services) {
        this.services = services;
    }

    /// Reads both sides and compares them; ends with what is to be shown.
    public Job<Phase> compare(SideChoice before, SideChoice after, Settings settings) {
        return context -> {
            SideReading reading = new SideReading(services, settings.scope());
            String at = before.name();
            try {
                context.progress(0, STEPS);
                Side one = reading.read(before, context);
                at = after.name();
                context.progress(1, STEPS);
                Side other = reading.read(after, context);
                context.progress(2, STEPS);
                return compared(one, other, settings);
            } catch (SideReading.Refused refused) {
                return new Phase.Failed(at, refused.why());
            }
        };
    }

    private static Phase compared(Side one, Side other, Settings settings) {
        if (!one.snapshot().origin().dialect().equals(other.snapshot().origin().dialect())) {
            return new Phase.Failed(
                    "",
                    new FaultText(
                            TEXTS.text("dbms.title"),
                            TEXTS.text("dbms", one.name(), one.dbms(), other.name(), other.dbms()),
                            ""));
        }
        Comparison comparison = comparison(one, other, settings, List.of(), Set.of());
        return new Phase.Shown(comparison, Filter.NONE, Set.of(), Optional.empty(), Optional.empty());
    }

    private static Comparison comparison(
            Side one, Side other, Settings settings, List<Rename> renames, Set<Rename> declined) {
        SchemaDiff diff = SchemaDiff.between(one.snapshot(), other.snapshot(), settings.counts(), renames);
        return new Comparison(
                NUMBERS.incrementAndGet(),
                one,
                other,
                settings,
                diff,
                RenameProposals.of(diff).stream()
                        .filter(each -> each.standing() != RenameProposal.Standing.WEAK)
                        .filter(each -> !declined.contains(each.rename()))
                        .toList(),
                declined,
                Selection.of(diff),
                DiffTree.of(diff));
    }

    /// The same sides with other renames.
    public Job<Comparison> renamed(Comparison from, List<Rename> renames, Set<Rename> declined) {
        return context -> comparison(from.before(), from.after(), from.settings(), renames, declined);
    }

    /// The statements for what is not left out.
    public Job<Written> script(Comparison comparison, Set<ElementKey> out, boolean safe) {
        return context -> {
            DdlWriter writer = ports(comparison.before().snapshot().origin().dialect())
                    .structure()
                    .ddl();
            SchemaDiff chosen = comparison.selection().without(out);
            ScriptOptions how = safe ? ScriptOptions.safeForms() : ScriptOptions.plain();
            return new Written(
                    chosen, writer.write(chosen, how), writer.write(chosen.reversed(), how), safe, LossCounts.NONE);
        };
    }

    /// Counts on the database what a script would take away.
    public Job<LossCounts> count(ConnectionProfile profile, List<Loss> losses) {
        return context -> {
            FaultReader faults = ports(profile.dialect()).faults();
            LossCounts all = LossCounts.NONE;
            try (Loan loan = services.lender().lend(profile, COUNTS);
                    JobContext.Registration _ = context.onCancel(loan.stop())) {
                for (int i = 0; i < losses.size() && !context.cancelled(); i++) {
                    context.progress(i, losses.size());
                    all = all.and(LossCounts.heldReadOnly(
                            loan.connection(),
                            List.of(losses.get(i)),
                            EACH,
                            faults,
                            loan.profile().user()));
                }
            }
            if (context.cancelled()) {
                throw new InterruptedException("cancelled");
            }
            return all;
        };
    }

    private CompareServices.Ports ports(String dialect) throws FaultException {
        return services.ports().apply(dialect).orElseThrow(() -> new FaultException(new DbFault.Other("", "")));
    }
}
