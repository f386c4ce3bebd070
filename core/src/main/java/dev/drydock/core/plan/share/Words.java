package dev.drydock.core.plan.share;

import java.util.Locale;
import java.util.Set;

/// Words of plans and expressions that belong to no one's database. A word that is not here is a name.
final class Words {
    /// Kept wherever they stand bare: reserved in SQL, or written by servers around expressions.
    private static final Set<String> KEYWORDS = Set.of(
            "and", "or", "not", "is", "null", "true", "false", "in", "any", "all", "some", "exists", "between", "like",
            "ilike", "similar", "case", "when", "then", "else", "end", "as", "on", "using", "distinct", "from", "where",
            "select", "insert", "update", "delete", "merge", "into", "values", "set", "join", "left", "right", "full",
            "inner", "outer", "cross", "natural", "lateral", "group", "order", "by", "having", "limit", "offset",
            "fetch", "union", "intersect", "except", "with", "recursive", "returning", "over", "partition", "window",
            "asc", "desc", "nulls", "collate", "cast", "array", "row", "only", "explain", "analyze", "for", "to",
            "unknown", "both", "leading", "trailing", "then", "do", "materialized", "default", "conflict", "create",
            "table", "temporary", "view");

    /// Kept before an opening parenthesis: functions that everybody has.
    private static final Set<String> FUNCTIONS = Set.of(
            "count", "sum", "avg", "min", "max", "coalesce", "nullif", "greatest", "least", "lower", "upper", "length",
            "substr", "substring", "trim", "replace", "concat", "abs", "round", "ceil", "floor", "mod", "power", "now",
            "date_trunc", "extract", "date_part", "to_char", "to_date", "generate_series", "unnest", "array_agg",
            "string_agg", "json_agg", "jsonb_agg", "row_number", "rank", "dense_rank", "lag", "lead", "first_value",
            "last_value", "ntile", "bool_and", "bool_or", "exists", "any", "all", "in", "random", "hashed", "partial",
            "instr", "ifnull", "date", "year", "month", "day", "grouping");

    /// Kept after a cast.
    private static final Set<String> TYPES = Set.of(
            "text", "integer", "int", "int4", "int8", "int2", "bigint", "smallint", "numeric", "decimal", "real",
            "double", "precision", "boolean", "bool", "character", "varying", "varchar", "char", "bpchar", "date",
            "time", "timestamp", "timestamptz", "interval", "without", "with", "zone", "json", "jsonb", "uuid", "bytea",
            "regclass", "oid", "name", "record", "xml", "inet");

    /// What servers put before a number that names a part of the plan.
    private static final Set<String> PARTS = Set.of("initplan", "subplan", "cte", "returns", "hashed", "alternatives");

    private Words() {}

    static boolean keyword(String word) {
        return KEYWORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean function(String word) {
        return FUNCTIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean type(String word) {
        return TYPES.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean part(String word) {
        return PARTS.contains(word.toLowerCase(Locale.ROOT));
    }
}
