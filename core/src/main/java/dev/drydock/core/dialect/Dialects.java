package dev.drydock.core.dialect;

import dev.drydock.core.bench.ReferenceClient;
import dev.drydock.core.bench.advice.AdviceBench;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.imports.ImportPorts;
import dev.drydock.core.dialect.mysql.MysqlDialect;
import dev.drydock.core.dialect.postgres.PostgresDialect;
import dev.drydock.core.dialect.postgres.PsqlClient;
import dev.drydock.core.dialect.sqlite.SqliteDialect;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.paste.Paste;
import dev.drydock.core.plan.paste.Pasted;
import java.util.List;
import java.util.Optional;

/// Every DBMS that Drydock speaks to. Pure, any thread.
public final class Dialects {
    /// In the order in which a pasted text is offered to them: those that want a scheme come before those that
    /// take a bare path.
    public static final List<Dialect> ALL =
            List.of(PostgresDialect.create(), MysqlDialect.create(), SqliteDialect.create());

    private Dialects() {}

    /// @param id as stored in a profile
    public static Optional<Dialect> byId(String id) {
        return ALL.stream().filter(dialect -> dialect.id().equals(id)).findFirst();
    }

    /// What the first dialect that knows this kind of text makes of it; `NotMine` when none does.
    public static UrlReading read(String text) {
        for (Dialect dialect : ALL) {
            UrlReading reading = dialect.urls().read(text);
            if (!(reading instanceof UrlReading.NotMine)) {
                return reading;
            }
        }
        return new UrlReading.NotMine();
    }

    /// What became of a text that may hold plans.
    ///
    /// @param dialect who read it; empty when nobody did
    public record PlanSource(PlanReading reading, Optional<Dialect> dialect) {}

    /// The plans in a pasted text, read by the first dialect that finds any.
    public static PlanReading plans(String text) {
        return planSource(text).reading();
    }

    /// The same, with who read them.
    public static PlanSource planSource(String text) {
        Pasted pasted = Paste.peel(text);
        if (pasted instanceof Pasted.TooDeep) {
            return new PlanSource(new PlanReading.TooDeep(), Optional.empty());
        }
        if (pasted instanceof Pasted.TooLarge) {
            return new PlanSource(new PlanReading.TooLarge(), Optional.empty());
        }
        for (Dialect dialect : ALL) {
            PlanReading reading =
                    dialect.plans().map(plans -> plans.read(pasted)).orElseGet(PlanReading.NotMine::new);
            if (!(reading instanceof PlanReading.NotMine)) {
                return new PlanSource(reading, Optional.of(dialect));
            }
        }
        return new PlanSource(new PlanReading.NotMine(), Optional.empty());
    }

    /// What the measure of advice needs of a text.
    public static Optional<AdviceBench.Told> firstPlan(String text) {
        PlanSource source = planSource(text);
        return source.reading() instanceof PlanReading.Read(List<Plan> plans)
                ? source.dialect().map(dialect -> new AdviceBench.Told(plans.getFirst(), dialect.syntax()))
                : Optional.empty();
    }

    /// What importing needs of the dialects.
    public static ImportPorts importPorts() {
        return new ImportPorts(Dialects::read, Dialects::reread);
    }

    private static UrlReading reread(ConnectionProfile profile) {
        try {
            return byId(profile.dialect())
                    .map(dialect -> dialect.urls().read(dialect.urls().write(profile)))
                    .orElseGet(UrlReading.NotMine::new);
        } catch (IllegalArgumentException otherKindOfTarget) {
            return new UrlReading.Refused(UrlReading.Reason.MALFORMED, "target");
        }
    }

    /// The vendor's own client on this machine, to measure against; empty where none is installed or known.
    public static Optional<ReferenceClient> reference(Dialect dialect) {
        return dialect.id().equals(PostgresDialect.ID) ? PsqlClient.find().map(client -> client) : Optional.empty();
    }
}
