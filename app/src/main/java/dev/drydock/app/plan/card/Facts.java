package dev.drydock.app.plan.card;

import dev.drydock.app.plan.state.Figures;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.Numbers;
import dev.drydock.app.plan.state.Severity;
import dev.drydock.app.plan.text.PlanWords;
import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.measure.NodeMeasure;
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.Interval;
import dev.drydock.core.plan.node.PlanNode;
import java.util.ArrayList;
import java.util.List;

/// The numbers of one node that matter first.
final class Facts {
    private static final Messages TEXTS = Messages.of(Facts.class);

    private final List<Fact> facts = new ArrayList<>();

    /// @param severity of the value
    record Fact(String name, String value, Severity severity) {}

    private Facts() {}

    static List<Fact> of(Look look, PlanNode node) {
        Facts facts = new Facts();
        NodeMeasure measure = look.measured().measure(node.id());
        if (node.actual().isPresent() && !node.neverRan()) {
            facts.ran(look, node, measure, node.actual().get());
        }
        node.estimate().ifPresent(estimate -> facts.expected(estimate));
        facts.buffers(node.buffers(), measure.exclusiveBuffers());
        return facts.facts;
    }

    private void ran(Look look, PlanNode node, NodeMeasure measure, Actual actual) {
        measure.time().ifPresent(time -> {
            boolean rough = time.errorMs() >= 0.0005 && time.errorMs() >= time.exclusiveMs() / 100;
            String error = rough ? " ±" + Numbers.time(time.errorMs()) : "";
            add(TEXTS.text("fact.self"), Numbers.time(Math.max(0, time.exclusiveMs())) + error);
            add(TEXTS.text("fact.total"), Numbers.time(time.wallMs()));
        });
        add(TEXTS.text("fact.rows"), PlanWords.rows(look, node.id()));
        Interval removed = node.allRemoved();
        if (removed.value() > 0) {
            double share = removed.value() / (removed.value() + actual.rows() * actual.loops());
            add(
                    TEXTS.text("fact.removed"),
                    Numbers.rows(removed) + " (" + Numbers.percent(share) + ")",
                    Severity.ofRemoved(share));
        }
        if (actual.loops() != 1) {
            add(TEXTS.text("fact.loops"), Numbers.count(actual.loops()));
        }
        double io = look.figures().value(Metric.IO, node.id());
        if (io > 0) {
            add(TEXTS.text("fact.io"), Numbers.time(io));
        }
    }

    private void expected(Estimate estimate) {
        add(TEXTS.text("fact.planned"), Numbers.count(estimate.rows()));
        add(TEXTS.text("fact.cost"), Numbers.cost(estimate.totalCost()));
    }

    private void buffers(Buffers all, Buffers own) {
        if (all.all() == 0) {
            return;
        }
        long read = own.get(Buffers.Counter.SHARED_READ) + own.get(Buffers.Counter.LOCAL_READ);
        String touched = Numbers.count((double) Figures.touched(own));
        add(
                TEXTS.text("fact.buffers"),
                read > 0 ? TEXTS.text("fact.read", touched, Numbers.count((double) read)) : touched);
        long temporary = own.get(Buffers.Counter.TEMP_READ) + own.get(Buffers.Counter.TEMP_WRITTEN);
        if (temporary > 0) {
            add(TEXTS.text("fact.temporary"), Numbers.count((double) temporary));
        }
    }

    private void add(String name, String value) {
        add(name, value, Severity.PLAIN);
    }

    private void add(String name, String value, Severity severity) {
        facts.add(new Fact(name, value, severity));
    }
}
