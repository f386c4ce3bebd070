package dev.drydock.core.plan.node;

import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as servers spell them. Called for every number of a plan.
final class Spelled {
    private static final int LONGEST = 30;
    /// So many digits fit in a `long`.
    private static final int WHOLE = 18;
    /// So many digits are exact in a `double`, and so is their quotient by a power of ten rounded as it must
    /// be.
    private static final int EXACT = 15;

    private static final Pattern EXPONENT = Pattern.compile("-?\\d+(\\.\\d+)?[eE][-+]?\\d{1,3}");
    private static final double[] POWERS = new double[EXACT + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= EXACT; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private Spelled() {}

    /// @return empty for a text that spells none
    static Optional<PlanValue> number(String text) {
        int length = text.length();
        boolean negative = length > 0 && text.charAt(0) == '-';
        int from = negative ? 1 : 0;
        if (from == length || length > LONGEST) {
            return Optional.empty();
        }
        int point = -1;
        long digits = 0;
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
            } else if (c == '.' && point < 0 && i > from) {
                point = i;
            } else {
                return exponent(text);
            }
        }
        if (point == length - 1) {
            return Optional.empty();
        }
        int count = length - from - (point < 0 ? 0 : 1);
        if (point < 0) {
            return Optional.of(count > WHOLE ? large(text) : new PlanValue.Whole(negative ? -digits : digits));
        }
        int places = length - point - 1;
        double value = count > EXACT
                ? Double.parseDouble(text)
                : negative ? -(digits / POWERS[places]) : digits / POWERS[places];
        return Optional.of(new PlanValue.Decimal(value, places));
    }

    private static PlanValue large(String digits) {
        try {
            return new PlanValue.Whole(Long.parseLong(digits));
        } catch (NumberFormatException beyondLong) {
            return new PlanValue.Decimal(Double.parseDouble(digits), 0);
        }
    }

    private static Optional<PlanValue> exponent(String text) {
        boolean starts = Character.isDigit(text.charAt(0)) || text.charAt(0) == '-';
        return starts && EXPONENT.matcher(text).matches()
                ? Optional.of(new PlanValue.Decimal(Double.parseDouble(text), 0))
                : Optional.empty();
    }
}
