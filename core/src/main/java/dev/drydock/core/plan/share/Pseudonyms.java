package dev.drydock.core.plan.share;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanTrigger;
import dev.drydock.core.plan.node.Operator;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.share.Renaming.Role;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// A plan without the names of its database and without literals: tables, columns, indexes, functions, texts
/// and numbers of expressions have pseudonyms, the same one wherever the same stood. Ids, kinds of nodes,
/// conditions' form and all figures stay. Pure, any thread.
public final class Pseudonyms {
    /// Properties whose values are the server's own vocabulary, and never a name.
    private static final Set<String> VOCABULARY = Set.of(
            "Node Type",
            "Parent Relationship",
            "Strategy",
            "Partial Mode",
            "Join Type",
            "Scan Direction",
            "Operation",
            "Command",
            "Sort Method",
            "Sort Methods Used",
            "Sort Space Type",
            "Cache Mode",
            "Storage",
            "Conflict Resolution",
            "access_type",
            "Format");

    private final Renaming renaming;
    private final Masking masking;

    private Pseudonyms(Renaming renaming) {
        this.renaming = renaming;
        this.masking = new Masking(renaming);
    }

    public static Plan of(Plan plan) {
        Pseudonyms pseudonyms = new Pseudonyms(new Renaming(words(plan)));
        pseudonyms.learn(plan);
        return pseudonyms.masked(plan);
    }

    private static Set<String> words(Plan plan) {
        Set<String> words = new HashSet<>();
        for (PlanNode node : plan.nodes()) {
            Operator operator = node.operator();
            operator.relation().ifPresent(name -> add(words, name));
            operator.schema().ifPresent(name -> add(words, name));
            operator.alias().ifPresent(name -> add(words, name));
            operator.index().ifPresent(name -> add(words, name));
            node.properties().values().forEach(value -> collect(words, value));
        }
        plan.statement().values().forEach(value -> collect(words, value));
        plan.unknownLines().forEach(line -> add(words, line));
        return words;
    }

    private static void collect(Set<String> words, PlanValue value) {
        switch (value) {
            case PlanValue.Items(List<PlanValue> items) -> items.forEach(item -> collect(words, item));
            case PlanValue.Group(var members) -> members.values().forEach(member -> collect(words, member));
            case PlanValue.Text _, PlanValue.Flag _, PlanValue.Whole _, PlanValue.Decimal _ ->
                add(words, value.asText());
        }
    }

    private static void add(Set<String> words, String text) {
        words.add(text.toLowerCase(Locale.ROOT));
        Masking.words(text).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    }

    /// What the plan itself calls a table is one wherever it stands.
    private void learn(Plan plan) {
        for (PlanNode node : plan.nodes()) {
            Operator operator = node.operator();
            operator.relation().ifPresent(name -> renaming.name(Role.TABLE, Masking.bare(name)));
            operator.schema().ifPresent(name -> renaming.name(Role.SCHEMA, Masking.bare(name)));
            operator.index().ifPresent(name -> renaming.name(Role.INDEX, Masking.bare(name)));
            operator.alias().ifPresent(name -> renaming.name(Role.ALIAS, Masking.bare(name)));
        }
    }

    private Plan masked(Plan plan) {
        return new Plan(
                plan.nodes().stream().map(this::node).toList(),
                plan.planningMs(),
                plan.executionMs(),
                plan.serializationMs(),
                plan.triggers().stream().map(this::trigger).toList(),
                plan.jit(),
                group(plan.statement(), true),
                plan.unknownLines().stream().map(masking::of).toList(),
                plan.truncated());
    }

    private PlanTrigger trigger(PlanTrigger trigger) {
        return new PlanTrigger(
                name(trigger.name()),
                name(trigger.constraint()),
                name(trigger.relation()),
                trigger.ms(),
                trigger.calls());
    }

    private String name(String name) {
        return name.isEmpty() ? "" : renaming.name(Role.NAME, Masking.bare(name));
    }

    private PlanNode node(PlanNode node) {
        return new PlanNode(
                node.id(),
                node.parent(),
                node.kind(),
                operator(node.operator()),
                node.estimate(),
                node.actual(),
                node.totals(),
                node.removed(),
                node.workers(),
                node.traits(),
                node.links(),
                group(node.properties(), true));
    }

    private Operator operator(Operator operator) {
        return new Operator(
                operator.type(),
                title(operator),
                operator.relation().map(name -> renaming.name(Role.TABLE, Masking.bare(name))),
                operator.schema().map(name -> renaming.name(Role.SCHEMA, Masking.bare(name))),
                operator.alias().map(name -> renaming.name(Role.ALIAS, Masking.bare(name))),
                operator.index().map(name -> renaming.name(Role.INDEX, Masking.bare(name))),
                operator.label().isEmpty() ? "" : masking.of(operator.label()));
    }

    /// The kind of node stays; what follows ` on ` and ` using ` is names.
    private String title(Operator operator) {
        String title = operator.title();
        int from = end(title);
        return title.substring(0, from) + (from < title.length() ? masking.of(title.substring(from)) : "");
    }

    private static int end(String title) {
        int on = title.indexOf(" on ");
        int using = title.indexOf(" using ");
        int first = on < 0 ? using : using < 0 ? on : Math.min(on, using);
        return first < 0 ? title.length() : first;
    }

    /// @param facts numbers are figures, not literals
    private SequencedMap<String, PlanValue> group(Map<String, PlanValue> members, boolean facts) {
        LinkedHashMap<String, PlanValue> masked = new LinkedHashMap<>();
        members.forEach((name, value) -> masked.put(name, VOCABULARY.contains(name) ? value : value(value, facts)));
        return Collections.unmodifiableSequencedMap(masked);
    }

    private PlanValue value(PlanValue value, boolean facts) {
        return switch (value) {
            case PlanValue.Text(String text) -> new PlanValue.Text(masking.of(text));
            case PlanValue.Flag _ -> value;
            case PlanValue.Whole _, PlanValue.Decimal _ ->
                facts ? value : new PlanValue.Text(renaming.number(value.asText()));
            case PlanValue.Items(List<PlanValue> items) ->
                new PlanValue.Items(
                        items.stream().map(item -> value(item, false)).toList());
            case PlanValue.Group(SequencedMap<String, PlanValue> members) -> new PlanValue.Group(group(members, true));
        };
    }
}
