package dev.drydock.app.plan.state;

import dev.drydock.core.plan.advice.AdviceReport;
import dev.drydock.core.plan.advice.tip.Advice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The advice on a plan, by node.
public final class Counsel {
    /// Nobody was asked yet, or nobody can be.
    public static final Counsel NONE = new Counsel(Optional.empty());

    private final Optional<AdviceReport> report;
    private final Map<Integer, List<Advice>> worth = new HashMap<>();
    private final Map<Integer, List<Advice>> good = new HashMap<>();

    private Counsel(Optional<AdviceReport> report) {
        this.report = report;
        report.ifPresent(told -> {
            told.shown().forEach(advice -> enter(worth, advice));
            told.good().forEach(advice -> enter(good, advice));
        });
    }

    static Counsel of(AdviceReport report) {
        return new Counsel(Optional.of(report));
    }

    private static void enter(Map<Integer, List<Advice>> map, Advice advice) {
        advice.nodes()
                .forEach(id -> map.computeIfAbsent(id, n -> new ArrayList<>()).add(advice));
    }

    /// Empty as long as nobody was asked.
    public Optional<AdviceReport> report() {
        return report;
    }

    /// What is worth a look.
    public List<Advice> worth() {
        return report.map(AdviceReport::shown).orElse(List.of());
    }

    /// On one node: what is worth a look, then what is as it should be.
    public List<Advice> on(int id) {
        return Stream.concat(worth.getOrDefault(id, List.of()).stream(), good.getOrDefault(id, List.of()).stream())
                .toList();
    }

    /// How many pieces of advice a node has that are worth a look.
    public int count(int id) {
        return worth.getOrDefault(id, List.of()).size();
    }

    /// How much the weightiest advice on a node matters; empty without any.
    public Optional<Severity> mark(int id) {
        return worth.getOrDefault(id, List.of()).stream().map(Counsel::severity).max(Comparator.naturalOrder());
    }

    /// In the colours of nodes.
    public static Severity severity(Advice advice) {
        return switch (advice.severity()) {
            case HIGH -> Severity.DANGER;
            case MEDIUM -> Severity.WARNING;
            case LOW, GOOD -> Severity.PLAIN;
        };
    }
}
