package dev.drydock.core.schema.apply;

import dev.drydock.core.guard.Guard;
import dev.drydock.core.guard.Rule;
import dev.drydock.core.guard.Stance;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.query.logbook.Judged;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A script with what the guard says of each step. Pure, any thread.
///
/// @param stance that it was judged by
public record JudgedScript(List<Group> groups, Stance stance) {
    public JudgedScript {
        groups = List.copyOf(groups);
    }

    /// @param transaction as in [MigrationScript.Group]
    public record Group(boolean transaction, List<Step> steps) {
        public Group {
            steps = List.copyOf(steps);
        }
    }

    public record Step(ScriptStep step, Judged judged) {}

    public static JudgedScript of(MigrationScript script, Syntax syntax, Stance stance) {
        return new JudgedScript(
                script.groups().stream()
                        .map(group -> new Group(
                                group.transaction(),
                                group.steps().stream()
                                        .map(step -> new Step(step, judged(step.sql(), syntax, stance)))
                                        .toList()))
                        .toList(),
                stance);
    }

    static Judged judged(String sql, Syntax syntax, Stance stance) {
        StatementEffect effect = syntax.effect(sql);
        return new Judged(sql, effect, Optional.of(Guard.judge(effect, stance)));
    }

    public List<Step> steps() {
        return groups.stream().flatMap(group -> group.steps().stream()).toList();
    }

    /// Why nothing of it may run; empty when it may.
    public Optional<Rule> refusal() {
        return verdicts()
                .filter(Verdict.Refused.class::isInstance)
                .map(verdict -> ((Verdict.Refused) verdict).rule())
                .findFirst();
    }

    /// Why it is asked about, the gravest reason; empty where the guard simply allows all of it.
    public Optional<Rule> question() {
        return asked().map(Verdict.NeedsConfirmation::rule).max(Rule::compareTo);
    }

    /// Agreeing means typing the name of the database.
    public boolean typedName() {
        return asked().anyMatch(Verdict.NeedsConfirmation::typedName);
    }

    /// Agreeing takes a fresh proof of who agrees.
    public boolean proof() {
        return asked().anyMatch(Verdict.NeedsConfirmation::proof);
    }

    private Stream<Verdict.NeedsConfirmation> asked() {
        return verdicts()
                .filter(Verdict.NeedsConfirmation.class::isInstance)
                .map(Verdict.NeedsConfirmation.class::cast);
    }

    private Stream<Verdict> verdicts() {
        return steps().stream().flatMap(step -> step.judged().verdict().stream());
    }
}
