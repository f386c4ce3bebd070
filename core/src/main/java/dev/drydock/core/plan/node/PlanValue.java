package dev.drydock.core.plan.node;

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
        return number(text, new Text(text));
    }

    /// The number that a text spells.
    ///
    /// @param otherwise what stands for a text that spells none
    static PlanValue number(String text, PlanValue otherwise) {
        int point = -1;
        int from = text.startsWith("-") ? 1 : 0;
        if (from == text.length() || text.length() > 30) {
            return otherwise;
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > from) {
                point = i;
            } else if (c < '0' || c > '9') {
                return exponent(text, otherwise);
            }
        }
        if (point == text.length() - 1) {
            return otherwise;
        }
        if (point < 0 && text.length() < 19) {
            return new Whole(Long.parseLong(text));
        }
        return point < 0 ? large(text) : new Decimal(Double.parseDouble(text), text.length() - point - 1);
    }

    private static PlanValue large(String digits) {
        try {
            return new Whole(Long.parseLong(digits));
        } catch (NumberFormatException beyondLong) {
            return new Decimal(Double.parseDouble(digits), 0);
        }
    }

    private static PlanValue exponent(String text, PlanValue otherwise) {
        return text.matches("-?\\d+(\\.\\d+)?[eE][-+]?\\d{1,3}") ? new Decimal(Double.parseDouble(text), 0) : otherwise;
    }

    /// The number that this is.
    ///
    /// @param otherwise for what is none
    default double asNumber(double otherwise) {
        return switch (this) {
            case Whole(long value) -> value;
            case Decimal(double value, int _) -> value;
            case Text _, Flag _, Items _, Group _ -> otherwise;
        };
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
