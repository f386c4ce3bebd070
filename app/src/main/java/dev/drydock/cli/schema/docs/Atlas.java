package dev.drydock.cli.schema.docs;

import dev.drydock.cli.schema.diff.ElementWords;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.lint.Finding;
import dev.drydock.core.schema.lint.SchemaLint;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody.Constraint;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A schema sorted for its pages: relations with a file name each, who points at whom, and what is
/// questionable.
final class Atlas {
    private static final int NAME = 40;

    final SchemaSnapshot snapshot;
    final String title;
    final Map<ElementKey, String> files = new LinkedHashMap<>();
    final List<Element> others = new ArrayList<>();
    final List<Finding> findings;
    private final Map<ElementKey, List<Element>> incoming = new HashMap<>();
    private final Map<String, ElementKey> relations = new HashMap<>();

    Atlas(SchemaSnapshot snapshot, String title) {
        this.snapshot = snapshot;
        this.title = title;
        findings = SchemaLint.of(snapshot);
        for (Element element : snapshot.elements().values()) {
            ElementKey key = element.key();
            switch (key.kind()) {
                case TABLE, VIEW, MATERIALISED_VIEW -> {
                    files.put(key, file(key, files.size()));
                    relations.put(key.schema() + "\0" + key.name(), key);
                }
                case SCHEMA -> {}
                default -> {
                    if (!key.isPart()) {
                        others.add(element);
                    }
                }
            }
            if (element.body() instanceof Constraint constraint) {
                constraint
                        .reference()
                        .ifPresent(far -> incoming.computeIfAbsent(far.table(), _ -> new ArrayList<>())
                                .add(element));
            }
        }
    }

    /// Safe on every file system, and told apart by its number.
    private static String file(ElementKey key, int number) {
        String plain = key.name().replaceAll("[^A-Za-z0-9_-]+", "-");
        return plain.substring(0, Math.min(NAME, plain.length())) + "-" + (number + 1);
    }

    List<Element> parts(ElementKey relation, ElementKind kind) {
        return List.copyOf(snapshot.parts(relation, kind).values());
    }

    List<Element> columns(ElementKey relation) {
        return parts(relation, ElementKind.COLUMN).stream()
                .filter(each -> each.body() instanceof RelationBody.Column)
                .sorted(Comparator.comparingInt(each -> ((RelationBody.Column) each.body()).position()))
                .toList();
    }

    Optional<String> defaultOf(ElementKey column) {
        return snapshot.body(column.as(ElementKind.DEFAULT), RelationBody.ColumnDefault.class)
                .map(RelationBody.ColumnDefault::expression);
    }

    /// Foreign keys of others.
    List<Element> referencing(ElementKey relation) {
        return incoming.getOrDefault(relation, List.of());
    }

    /// The relation that a part hangs on.
    Optional<ElementKey> owner(ElementKey key) {
        return Optional.ofNullable(relations.get(key.schema() + "\0" + (key.isPart() ? key.parent() : key.name())));
    }

    List<Finding> findings(ElementKey relation) {
        return findings.stream()
                .filter(each -> owner(each.subject()).filter(relation::equals).isPresent())
                .toList();
    }

    /// What role a column plays in keys, in a word or two.
    String keyOf(ElementKey relation, String column) {
        List<String> roles = new ArrayList<>();
        for (Element part : parts(relation, ElementKind.CONSTRAINT)) {
            if (part.body() instanceof Constraint constraint
                    && constraint.columns().contains(column)) {
                if (constraint.type() == TableConstraint.Kind.PRIMARY_KEY) {
                    roles.addFirst("PK");
                } else if (constraint.type() == TableConstraint.Kind.FOREIGN_KEY && !roles.contains("FK")) {
                    roles.add("FK");
                } else if (constraint.type() == TableConstraint.Kind.UNIQUE && !roles.contains("UQ")) {
                    roles.add("UQ");
                }
            }
        }
        return String.join(" ", roles);
    }

    long count(ElementKind kind) {
        return snapshot.elements().keySet().stream()
                .filter(key -> key.kind() == kind)
                .count();
    }

    /// How many of a kind have a comment, as `12 of 40`.
    String commented(ElementKind kind) {
        long with = snapshot.elements().values().stream()
                .filter(each -> each.key().kind() == kind && each.comment().isPresent())
                .count();
        return with + " of " + count(kind);
    }

    static String name(ElementKey key) {
        return ElementWords.name(key);
    }
}
