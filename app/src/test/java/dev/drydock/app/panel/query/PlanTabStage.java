package dev.drydock.app.panel.query;

import dev.drydock.app.gallery.Fixtures;
import dev.drydock.app.panel.query.explain.PlanShown;
import dev.drydock.app.panel.query.explain.Subject;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.StatementContext;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.advice.tip.ServerFacts;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.run.Explained;
import dev.drydock.core.plan.run.port.Irreversible;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/// Plans as a server would have given them to a query tab.
public final class PlanTabStage {
    public static final String SQL = """
        select s.name as ship, sum(i.amount) as overdue
        from invoices i
        join port_calls pc on pc.id = i.port_call_id
        join ships s on s.id = pc.ship_id
        where i.status = 'overdue'
        group by s.id, s.name
        order by sum(i.amount) desc;
        """;

    private PlanTabStage() {}

    public static Subject subject(boolean analyze) {
        String sql = SQL.strip();
        return new Subject(sql.substring(0, sql.length() - 1), 0, 0, analyze, List.of(), OptionalLong.empty());
    }

    /// The plan of the resource with this name.
    public static PlanShown shown(String name, boolean analyze) {
        return shown(name, analyze, List.of(), List.of(), Set.of());
    }

    public static PlanShown shown(
            String name, boolean analyze, List<String> labels, List<String> notCarried, Set<Irreversible> left) {
        String text = text(name);
        if (!(Dialects.plans(text) instanceof PlanReading.Read(List<Plan> plans))) {
            throw new IllegalArgumentException(name);
        }
        Subject subject = subject(analyze);
        StatementContext context = new StatementContext(
                Dialects.byId("postgres").orElseThrow().syntax(), subject.sql(), ServerFacts.of(subject.sql()));
        return new PlanShown.Shown(
                subject,
                plans.stream()
                        .map(plan -> Look.of(Arithmetic.of(plan), context))
                        .toList(),
                0,
                new Explained("EXPLAIN", text, plans, Fixtures.facts(), notCarried, left, List.of()),
                labels);
    }

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(PlanTabStage.class.getResourceAsStream("/plans/" + name + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
