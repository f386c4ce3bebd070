package dev.drydock.core.schema.snapshot;

import java.util.Comparator;

/// `dependent` cannot be without `on`. What a part needs of its own relation goes without saying.
public record Dependency(ElementKey dependent, ElementKey on) implements Comparable<Dependency> {
    private static final Comparator<Dependency> ORDER =
            Comparator.comparing(Dependency::dependent).thenComparing(Dependency::on);

    @Override
    public int compareTo(Dependency other) {
        return ORDER.compare(this, other);
    }
}
