package dev.drydock.cli.schema.diff;

import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.diff.proposal.RenameProposal;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A comparison for a person to read: what hangs on one relation stands together, and what comes or goes with
/// it is only counted.
final class DiffPage {
    private static final int RISK_COLUMN = 60;
    private static final String DEFINITION = "definition";
    /// What a changed definition shows anyway.
    private static final Set<String> PARTS_OF_DEFINITION =
            Set.of("reference", "columns", "keys", "included", "predicate", "unique", "method");

    private final Compared told;
    private final StringBuilder page = new StringBuilder();

    private DiffPage(Compared told) {
        this.told = told;
    }

    static String of(Compared told) {
        DiffPage page = new DiffPage(told);
        page.write();
        return page.page.toString().stripTrailing();
    }

    private void write() {
        if (told.listed().isEmpty()) {
            page.append(told.diff().isEmpty() ? "no difference" : "no difference of the risks asked for");
            return;
        }
        Map<String, List<Difference>> groups = new TreeMap<>();
        for (Difference each : told.listed()) {
            ElementKey key = each.key();
            String group = key.isPart() ? key.parent() + "\0" : key.name() + "\0" + key.arguments();
            groups.computeIfAbsent(key.schema() + "\0" + group, _ -> new ArrayList<>())
                    .add(each);
        }
        groups.values().forEach(this::group);
        page.append('\n');
        summary();
    }

    private void group(List<Difference> differences) {
        Optional<Difference> whole = differences.stream()
                .filter(each -> !each.key().isPart() && !(each instanceof Difference.Changed))
                .filter(each -> !(each instanceof Difference.Renamed))
                .findFirst();
        if (whole.isPresent()) {
            Map<ElementKind, Long> parts = differences.stream()
                    .filter(each -> each.key().isPart())
                    .collect(Collectors.groupingBy(each -> each.key().kind(), TreeMap::new, Collectors.counting()));
            String counted = parts.entrySet().stream()
                    .map(part -> part.getValue() + " "
                            + (part.getValue() == 1 ? ElementWords.kind(part.getKey()) : plural(part.getKey())))
                    .collect(Collectors.joining(", "));
            line(whole.get(), "", counted.isEmpty() ? "" : " (" + counted + ")");
            differences.stream()
                    .filter(each -> !each.key().isPart() && !each.equals(whole.get()))
                    .forEach(each -> line(each, "", ""));
            return;
        }
        ElementKey first = differences.getFirst().key();
        if (first.isPart()) {
            page.append("  ").append(owner(first)).append('\n');
            differences.forEach(each -> line(each, "  ", ""));
        } else {
            differences.forEach(each -> line(each, each.key().isPart() ? "  " : "", ""));
        }
    }

    private static String plural(ElementKind kind) {
        String one = ElementWords.kind(kind);
        return one.endsWith("y")
                ? one.substring(0, one.length() - 1) + "ies"
                : one.endsWith("x") ? one + "es" : one + "s";
    }

    private String owner(ElementKey part) {
        for (ElementKind kind : List.of(
                ElementKind.TABLE,
                ElementKind.VIEW,
                ElementKind.MATERIALISED_VIEW,
                ElementKind.DOMAIN,
                ElementKind.COMPOSITE_TYPE)) {
            ElementKey key = ElementKey.of(kind, part.schema(), part.parent());
            Optional<Element> found = told.after().snapshot().find(key);
            if (found.isPresent()) {
                return ElementWords.full(key);
            }
        }
        return part.schema().isEmpty() ? part.parent() : part.schema() + "." + part.parent();
    }

    private void line(Difference each, String indent, String more) {
        ElementKey key = each.key();
        String sign = switch (each) {
            case Difference.Added _ -> "+ ";
            case Difference.Renamed _ -> "> ";
            case Difference.Removed _ -> "- ";
            case Difference.Changed _ -> "~ ";
        };
        String name = key.isPart() ? ElementWords.kind(key.kind()) + " " + key.name() : ElementWords.full(key);
        String old = each instanceof Difference.Renamed renamed
                ? ", was " + ElementWords.name(renamed.rename().from())
                : "";
        String text = indent + sign + name + old + more;
        page.append(text)
                .repeat(' ', Math.max(2, RISK_COLUMN - text.length()))
                .append(each.risk() == Risk.ADDITIVE ? "" : ElementWords.word(each.risk()))
                .append('\n');
        if (each instanceof Difference.Changed changed) {
            boolean whole = changed.touches(DEFINITION);
            changed.attributes().stream()
                    .filter(attribute -> !whole || !PARTS_OF_DEFINITION.contains(attribute.name()))
                    .forEach(attribute -> page.append(indent)
                            .append("    ")
                            .append(attribute.name())
                            .append(": ")
                            .append(ElementWords.value(attribute.before()))
                            .append(" -> ")
                            .append(ElementWords.value(attribute.after()))
                            .append('\n'));
        }
    }

    private void summary() {
        Map<Risk, Long> risks = told.listed().stream()
                .collect(Collectors.groupingBy(Difference::risk, TreeMap::new, Collectors.counting()));
        page.append(told.listed().size())
                .append(told.listed().size() == 1 ? " difference (" : " differences (")
                .append(risks.entrySet().stream()
                        .map(risk -> risk.getValue() + " " + ElementWords.word(risk.getKey()))
                        .collect(Collectors.joining(", ")))
                .append("); ")
                .append(told.script().steps().size())
                .append(" statements turn the first into the second (--format sql)\n");
        Map<String, Long> hazards = new LinkedHashMap<>();
        told.script().steps().stream()
                .flatMap(step -> step.hazards().stream())
                .sorted()
                .forEach(hazard -> hazards.merge(ElementWords.word(hazard).replace('_', ' '), 1L, Long::sum));
        if (!hazards.isEmpty()) {
            page.append("hazards: ")
                    .append(hazards.entrySet().stream()
                            .map(hazard -> hazard.getKey() + " x " + hazard.getValue())
                            .collect(Collectors.joining(", ")))
                    .append('\n');
        }
        told.script().steps().stream()
                .flatMap(step -> step.losses().stream())
                .distinct()
                .forEach(this::loss);
        told.proposals().forEach(this::proposal);
    }

    private void proposal(RenameProposal proposal) {
        page.append("a rename? ")
                .append(ElementWords.full(proposal.rename().from()))
                .append(" to ")
                .append(ElementWords.name(proposal.rename().to()))
                .append(" (")
                .append(proposal.score())
                .append(" of 100: ")
                .append(proposal.evidence().stream()
                        .map(each -> ElementWords.word(each).replace('_', ' '))
                        .collect(Collectors.joining(", ")))
                .append(proposal.standing() == RenameProposal.Standing.AMBIGUOUS ? "; another pair is as likely" : "")
                .append("): --rename ")
                .append(ElementWords.name(proposal.rename().from()))
                .append('=')
                .append(ElementWords.name(proposal.rename().to()))
                .append('\n');
    }

    private void loss(Loss loss) {
        Long counted = told.counted().get(loss);
        page.append("lost: ")
                .append(counted == null ? "" : counted + " ")
                .append(ElementWords.word(loss.kind()))
                .append(" of ")
                .append(ElementWords.full(loss.subject()))
                .append(counted == null ? " (not counted; --count-losses counts on a live database)" : "")
                .append('\n');
    }
}
