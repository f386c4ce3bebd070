package dev.drydock.core.dialect.mysql.schema.ddl.hazard;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether the values of one type fit another, and how to find those that do not.
public final class TypeFit {
    private static final Pattern LENGTH = Pattern.compile("(var)?char\\((\\d+)\\)");
    private static final Pattern INTEGER =
            Pattern.compile("(tinyint|smallint|mediumint|int|bigint)(?:\\(\\d+\\))?( unsigned)?");
    private static final Pattern LABEL = Pattern.compile("'(?:[^']|'')*'");
    private static final List<String> SIZES = List.of("tinyint", "smallint", "mediumint", "int", "bigint");
    private static final List<String> TEXTS = List.of("tinytext", "text", "mediumtext", "longtext");

    private TypeFit() {}

    /// Every value fits unchanged.
    public static boolean isWider(String from, String to) {
        Matcher fromLength = LENGTH.matcher(from);
        Matcher toLength = LENGTH.matcher(to);
        if (fromLength.matches() && toLength.matches()) {
            return Integer.parseInt(fromLength.group(2)) <= Integer.parseInt(toLength.group(2));
        }
        Matcher fromInteger = INTEGER.matcher(from);
        Matcher toInteger = INTEGER.matcher(to);
        if (fromInteger.matches() && toInteger.matches()) {
            int had = SIZES.indexOf(fromInteger.group(1));
            int has = SIZES.indexOf(toInteger.group(1));
            boolean wasUnsigned = fromInteger.group(2) != null;
            boolean isUnsigned = toInteger.group(2) != null;
            return wasUnsigned == isUnsigned ? had <= has : wasUnsigned && had < has;
        }
        if (from.startsWith("enum(") && to.startsWith("enum(")) {
            return labels(to).containsAll(labels(from));
        }
        if (fromLength.matches() && TEXTS.contains(to)) {
            return true;
        }
        return TEXTS.contains(from) && TEXTS.indexOf(from) <= TEXTS.indexOf(to);
    }

    /// Labels of an enum, quoted as they stand there.
    public static List<String> labels(String type) {
        List<String> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(type);
        while (label.find()) {
            labels.add(label.group());
        }
        return labels;
    }

    /// A condition on the column that holds for values that do not fit; empty where none is known.
    ///
    /// @param column as a statement names it
    public static Optional<String> misfit(String column, String from, String to) {
        Matcher length = LENGTH.matcher(to);
        if (isWider(from, to)) {
            return Optional.empty();
        }
        if (length.matches()) {
            return Optional.of("char_length(" + column + ") > " + length.group(2));
        }
        Matcher integer = INTEGER.matcher(to);
        if (integer.matches() && (INTEGER.matcher(from).matches() || from.startsWith("decimal"))) {
            int bits = List.of(8, 16, 24, 32, 64).get(SIZES.indexOf(integer.group(1)));
            boolean unsigned = integer.group(2) != null;
            BigInteger top =
                    BigInteger.ONE.shiftLeft(unsigned ? bits : bits - 1).subtract(BigInteger.ONE);
            String bottom = unsigned ? "0" : top.add(BigInteger.ONE).negate().toString();
            String fraction = from.startsWith("decimal") ? " or " + column + " <> floor(" + column + ")" : "";
            return Optional.of(column + " < " + bottom + " or " + column + " > " + top + fraction);
        }
        if (from.startsWith("enum(") && to.startsWith("enum(")) {
            return Optional.of(column + " not in (" + String.join(", ", labels(to)) + ")");
        }
        return Optional.empty();
    }
}
