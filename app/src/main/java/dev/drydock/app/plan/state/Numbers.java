package dev.drydock.app.plan.state;

import dev.drydock.core.plan.node.Interval;
import java.util.Locale;

/// Numbers of plans as people read them. Locale-independent, like the plans themselves.
public final class Numbers {
    private Numbers() {}

    /// Milliseconds in a column whose largest number is `most`: all with the same number of places.
    public static String inColumn(double millis, double most) {
        int places = most >= 100 ? 1 : most >= 10 ? 2 : 3;
        return format("%,." + places + "f", millis);
    }

    /// Milliseconds alone, with their unit.
    public static String time(double millis) {
        if (millis >= 10_000) {
            return format("%,.1f s", millis / 1000);
        }
        return format(
                millis >= 10 ? "%,.0f ms" : millis >= 1 ? "%.1f ms" : millis >= 0.1 ? "%.2f ms" : "%.3f ms", millis);
    }

    public static String count(double count) {
        return format("%,.0f", count);
    }

    /// Planner's costs: small ones are told apart by their places.
    public static String cost(double cost) {
        return cost > 0 && cost < 10 ? format("%.2f", cost) : count(cost);
    }

    /// A count in little room: `1,204`, `186k`, `4.6M`.
    public static String brief(double count) {
        if (count >= 999_500) {
            return format(count >= 99_500_000 ? "%,.0fM" : "%.1fM", count / 1e6);
        }
        return count >= 100_000 ? format("%.0fk", count / 1e3) : count(count);
    }

    /// Rows as far as they are known: one number, or from and to.
    public static String rows(Interval rows) {
        return close(rows) ? count(rows.value()) : count(Math.ceil(rows.low())) + "–" + count(Math.floor(rows.high()));
    }

    /// The same in little room.
    public static String briefRows(Interval rows) {
        return close(rows) ? count(rows.value()) : brief(Math.ceil(rows.low())) + "–" + brief(Math.floor(rows.high()));
    }

    private static boolean close(Interval rows) {
        return rows.low() == rows.high() || (rows.value() >= 1000 && rows.high() - rows.low() < rows.value() / 100);
    }

    /// `×140` where 140 times more came than was expected, `÷20` where 20 times less came.
    public static String factor(double factor) {
        double times = factor >= 1 ? factor : 1 / Math.max(factor, 1e-12);
        String sign = factor >= 1 ? "×" : "÷";
        return sign
                + (times >= 999.5 ? format("%,.0fk", times / 1000) : format(times >= 9.95 ? "%.0f" : "%.1f", times));
    }

    /// Whether an estimate is as good as right.
    public static boolean exact(double factor) {
        return factor > 1 / 1.05 && factor < 1.05;
    }

    public static String percent(double share) {
        return format(share > 0 && share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
    }

    private static String format(String pattern, double number) {
        return String.format(Locale.ROOT, pattern, number);
    }
}
