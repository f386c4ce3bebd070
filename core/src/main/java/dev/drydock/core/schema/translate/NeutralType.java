package dev.drydock.core.schema.translate;

import java.util.List;
import java.util.OptionalInt;

/// A type that several DBMSs have in some form.
///
/// @param size of integers in bytes; of texts and bytes the most characters or bytes; of decimals the digits;
///     of times the digits of a second
/// @param scale digits after the point
/// @param labels of an enum or set
/// @param told as the DBMS says it
public record NeutralType(
        Base base, OptionalInt size, OptionalInt scale, boolean unsigned, List<String> labels, String told) {
    public NeutralType {
        labels = List.copyOf(labels);
    }

    public static NeutralType of(Base base, String told) {
        return new NeutralType(base, OptionalInt.empty(), OptionalInt.empty(), false, List.of(), told);
    }

    public NeutralType sized(OptionalInt length) {
        return new NeutralType(base, length, scale, unsigned, labels, told);
    }

    public NeutralType scaled(OptionalInt digits) {
        return new NeutralType(base, size, digits, unsigned, labels, told);
    }

    public NeutralType labelled(List<String> all) {
        return new NeutralType(base, size, scale, unsigned, all, told);
    }

    public NeutralType withoutSign() {
        return new NeutralType(base, size, scale, true, labels, told);
    }

    /// The kinds of values.
    public enum Base {
        BOOLEAN,
        INTEGER,
        DECIMAL,
        FLOAT,
        DOUBLE,
        BITS,
        CHARACTER,
        TEXT,
        BYTES,
        DATE,
        TIME,
        TIME_WITH_ZONE,
        DATE_TIME,
        INSTANT,
        INTERVAL,
        YEAR,
        JSON,
        UUID,
        XML,
        ENUM,
        SET,
        ARRAY,
        RANGE,
        OTHER
    }
}
