package dev.drydock.core.plan.node;

import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;

/// A property of a plan as the server told it. Equal in whatever format it was told.
public sealed interface PlanValue {
    record Text(String value) implements PlanValue {}

    record Flag(boolean value) implements PlanValue {}

    record Whole(long value) implements PlanValue {}

    /// @param places digits after the point, as printed: they tell how far the number was rounded
    record Decimal(double value, int places) implements PlanValue {}

    record Items(List<PlanValue> values) implements PlanValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// Members in the order told.
    record Group(SequencedMap<String, PlanValue> members) implements PlanValue {}

    /// The number that a text spells, else the text.
    static PlanValue ofText(String text) {
        return Spelled.number(text).orElseGet(() -> new Text(text));
    }

    /// The number that this is.
    ///
    /// @param otherwise for what is none
    default double asNumber(double otherwise) {
        return this instanceof Whole whole
                ? whole.value()
                : this instanceof Decimal decimal ? decimal.value() : otherwise;
    }

    /// Whether lists and groups stand inside each other beyond so many levels.
    default boolean isDeeperThan(int levels) {
        Collection<PlanValue> inside = this instanceof Items items
                ? items.values()
                : this instanceof Group group ? group.members().values() : List.of();
        for (PlanValue value : inside) {
            boolean container = value instanceof Items || value instanceof Group;
            if (container && (levels <= 1 || value.isDeeperThan(levels - 1))) {
                return true;
            }
        }
        return false;
    }

    /// Numbers and texts as text, `""` for what has members.
    default String asText() {
        return switch (this) {
            case Text(String value) -> value;
            case Flag(boolean value) -> String.valueOf(value);
            case Whole(long value) -> String.valueOf(value);
            case Decimal(double value, int _) -> String.valueOf(value);
            case Items _, Group _ -> "";
        };
    }
}
