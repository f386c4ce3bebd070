package dev.drydock.core.schema.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Parser;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.conf.ParseUnknownFunctions;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/// Expressions and queries, parsed by one grammar and written by another. What the parser does not know for
/// certain has no translation.
public final class Expressions {
    /// Only one side has them, and the writer would let them pass.
    private static final Pattern FOREIGN = Pattern.compile(
            "(?i)\\b(array|unnest|any|similar|tablesample)\\b|::|\\(\\+\\)" + "|string_agg\\(distinct.*order by");
    private static final Pattern AGGREGATE = Pattern.compile(
            "(?i)\\b(sum|count|min|max|avg|group_concat|string_agg|\\w*_agg|\\w*agg|bool_and|bool_or|std\\w*|var\\w*)\\(");
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern GROUPS =
            Pattern.compile("(?is).*?\\bgroup by (.*?)(?:\\b(having|order by|limit|window)\\b.*)?");
    private static final Pattern ORDER = Pattern.compile("(?is).*\\border by (.*?)(?:\\b(?:limit|fetch|offset)\\b.*)?");
    private static final Pattern COLUMN = Pattern.compile("(?:\"[^\"]+\"|`[^`]+`)(?:\\.(?:\"[^\"]+\"|`[^`]+`))*");

    private final DSLContext from;
    private final DSLContext to;

    public Expressions(SQLDialect from, SQLDialect to) {
        Settings reading = new Settings().withParseDialect(from).withParseUnknownFunctions(ParseUnknownFunctions.FAIL);
        this.from = DSL.using(from, reading);
        Settings writing = new Settings()
                .withRenderQuotedNames(RenderQuotedNames.ALWAYS)
                .withRenderSchema(false)
                .withRenderCatalog(false);
        this.to = DSL.using(to, writing);
    }

    public Optional<String> condition(String text) {
        return written(text, Parser::parseCondition);
    }

    public Optional<String> value(String text) {
        return written(text, Parser::parseField);
    }

    /// A query whose groups are whole: a column that is neither grouped by nor aggregated is allowed by some
    /// and refused by others.
    public Optional<String> query(String text) {
        try {
            Select<?> select = from.parser().parseSelect(text);
            if (select == null) {
                return Optional.empty();
            }
            Optional<String> written = checked(to.renderInlined(select));
            return written.filter(query -> isGrouped(select, query));
        } catch (DataAccessException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    private <Q extends QueryPart> Optional<String> written(String text, BiFunction<Parser, String, Q> parse) {
        try {
            return checked(to.renderInlined(parse.apply(from.parser(), text)));
        } catch (DataAccessException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> checked(String written) {
        return FOREIGN.matcher(TEXT.matcher(written).replaceAll("''")).find() ? Optional.empty() : Optional.of(written);
    }

    private boolean isGrouped(Select<?> select, String written) {
        List<Field<?>> fields = new ArrayList<>();
        for (SelectFieldOrAsterisk item : select.$select()) {
            if (item instanceof Field<?> field) {
                fields.add(field);
            }
        }
        Set<String> grouped = new TreeSet<>();
        String outer = outermost(written);
        Matcher groups = GROUPS.matcher(outer);
        if (groups.matches()) {
            for (String group : groups.group(1).split(",", -1)) {
                grouped.add(group.strip());
            }
        } else if (fields.stream().noneMatch(this::aggregates)) {
            return true;
        }
        Set<String> ordered = new TreeSet<>(grouped);
        fields.forEach(field -> ordered.add(to.renderInlined(DSL.name(field.getName()))));
        Matcher order = ORDER.matcher(outer);
        return fields.size() == select.$select().size()
                && fields.stream().allMatch(field -> aggregates(field) || names(bare(field), grouped))
                && (!order.matches() || names(order.group(1), ordered));
    }

    /// Whether it speaks of these columns alone.
    private static boolean names(String expression, Set<String> known) {
        return COLUMN.matcher(TEXT.matcher(expression).replaceAll("''"))
                .results()
                .allMatch(column -> known.contains(column.group()));
    }

    /// What stands in parentheses is reduced to nothing.
    private static String outermost(String text) {
        StringBuilder outer = new StringBuilder();
        int depth = 0;
        for (char c : TEXT.matcher(text).replaceAll("''").toCharArray()) {
            depth -= c == ')' ? 1 : 0;
            if (depth == 0) {
                outer.append(c);
            }
            depth += c == '(' ? 1 : 0;
        }
        return outer.toString();
    }

    private String bare(Field<?> field) {
        return to.renderInlined(field instanceof QOM.FieldAlias<?> alias ? alias.$aliased() : field);
    }

    private boolean aggregates(Field<?> field) {
        return AGGREGATE.matcher(bare(field)).find();
    }
}
