package dev.drydock.cli.plan;

import dev.drydock.app.words.plan.advice.AdviceText;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.core.bench.advice.AdviceAccuracy;
import dev.drydock.core.plan.advice.AdviceReport;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.NullNode;

/// The documents of `plan advise`, as `docs/plan-advice.md` describes them.
final class AdviceJson {
    private AdviceJson() {}

    /// The first plan; what follows it is in its member `more`.
    static Object document(List<AdviceReport> reports, boolean all) {
        Map<String, Object> first = report(reports.getFirst(), all);
        if (reports.size() > 1) {
            first.put(
                    "more",
                    reports.stream().skip(1).map(each -> report(each, all)).toList());
        }
        return first;
    }

    private static Map<String, Object> report(AdviceReport report, boolean all) {
        return JsonOut.object(
                "basis", report.timed() ? "time" : "cost",
                "advice", report.shown().stream().map(AdviceJson::advice).toList(),
                "hiddenCount", report.hidden().size(),
                "hidden", all ? report.hidden().stream().map(AdviceJson::advice).toList() : List.of(),
                "good", report.good().stream().map(AdviceJson::advice).toList());
    }

    private static Object advice(Advice advice) {
        return JsonOut.object(
                "tip", advice.tip().key(),
                "code", advice.tip().code(),
                "severity", key(advice.severity()),
                "confidence", key(advice.confidence()),
                "saving",
                        advice.saving().isEmpty()
                                ? NullNode.getInstance()
                                : advice.saving().getAsDouble(),
                "nodes", advice.nodes(),
                "title", AdviceText.title(advice.tip()),
                "why", AdviceText.why(advice.tip()),
                "try", AdviceText.remedy(advice.tip()),
                "evidence", evidence(advice),
                "suggestions",
                        advice.suggestions().stream()
                                .map(each -> JsonOut.object("kind", key(each.kind()), "sql", each.sql()))
                                .toList());
    }

    private static List<Object> evidence(Advice advice) {
        return advice.evidence().stream()
                .<Object>map(each -> switch (each) {
                    case Evidence.Amount(var fact, double value) -> {
                        Map<String, Object> number = new LinkedHashMap<>();
                        number.put("fact", fact.key());
                        number.put("value", value);
                        number.put("unit", key(fact.unit()));
                        yield number;
                    }
                    case Evidence.Words(var fact, String text) -> JsonOut.object("fact", fact.key(), "text", text);
                })
                .toList();
    }

    static Object accuracy(AdviceAccuracy accuracy) {
        return JsonOut.object(
                "plans", accuracy.plans(),
                "precision", accuracy.precision(),
                "recall", accuracy.recall(),
                "tips",
                        accuracy.tips().stream()
                                .map(each -> JsonOut.object(
                                        "code", each.tip().code(),
                                        "right", each.right(),
                                        "wrong", each.wrong(),
                                        "missed", each.missed()))
                                .toList(),
                "errors", accuracy.errors());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
