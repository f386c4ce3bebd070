package dev.drydock.core.plan.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanLaws;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.measure.NodeTime;
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.Interval;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.testing.TestFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A captured plan of a probe, measured.
record Golden(String name, int major, MeasuredPlan measured) {
    /// All captures of one probe.
    static Stream<Golden> of(String name) {
        return Probe.all().stream()
                .filter(probe -> probe.name().equals(name))
                .flatMap(probe -> probe.majors().stream().map(major -> of(probe, major)));
    }

    static Golden of(Probe probe, int major) {
        Path file = probe.file(major);
        assertThat(Files.exists(file)).as("captured: " + file).isTrue();
        String told = String.join("\n", TestFiles.lines(file));
        assertThat(Dialects.plans(told)).isInstanceOf(PlanReading.Read.class);
        Plan plan = ((PlanReading.Read) Dialects.plans(told)).plans().getFirst();
        assertThat(plan.unknownLines()).isEmpty();
        assertThat(plan.truncated()).isFalse();
        return new Golden(probe.name(), major, PlanLaws.check(plan));
    }

    Plan plan() {
        return measured.plan();
    }

    /// The first whose title begins so.
    PlanNode node(String title) {
        return all(title).getFirst();
    }

    List<PlanNode> all(String title) {
        List<PlanNode> found = plan().nodes().stream()
                .filter(node -> node.operator().title().startsWith(title))
                .toList();
        assertThat(found).as("%s on %d: %s", name, major, title).isNotEmpty();
        return found;
    }

    PlanNode labelled(String label) {
        return plan().nodes().stream()
                .filter(node -> node.operator().label().matches(label + "( \\(returns .*\\))?"))
                .findFirst()
                .orElseThrow();
    }

    List<PlanNode> children(PlanNode node) {
        return plan().nodes().stream()
                .filter(child -> child.parent() == node.id())
                .toList();
    }

    double wall(PlanNode node) {
        return time(node).wallMs();
    }

    double self(PlanNode node) {
        return time(node).exclusiveMs();
    }

    NodeTime time(PlanNode node) {
        return measured.measure(node.id()).time().orElseThrow();
    }

    Interval rows(PlanNode node) {
        return measured.measure(node.id()).rows().orElseThrow();
    }

    double loops(PlanNode node) {
        return node.actual().map(Actual::loops).orElseThrow();
    }

    /// Of one execution, as told.
    double told(PlanNode node) {
        return node.actual().orElseThrow().totalMs().orElseThrow();
    }

    double number(PlanNode node, String property) {
        return node.properties().getOrDefault(property, new PlanValue.Text("")).asNumber(-1);
    }

    String text(PlanNode node, String property) {
        return node.properties().getOrDefault(property, new PlanValue.Text("")).asText();
    }

    @Override
    public String toString() {
        return name + " on " + major;
    }
}
