package dev.drydock.core.dialect.sqlite.schema.snapshot;

import dev.drydock.core.dialect.sqlite.schema.snapshot.ConstraintDraft.Far;
import dev.drydock.core.dialect.sqlite.schema.text.Layout;
import dev.drydock.core.dialect.sqlite.schema.text.Names;
import dev.drydock.core.dialect.sqlite.schema.text.TableOptions;
import dev.drydock.core.dialect.sqlite.schema.text.UnreadableText;
import dev.drydock.core.dialect.sqlite.schema.text.Word;
import dev.drydock.core.dialect.sqlite.schema.text.Words;
import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.TableConstraint.Kind;
import dev.drydock.core.schema.snapshot.PartBody.Match;
import dev.drydock.core.schema.snapshot.RelationBody.Generated;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads constraints, at the end of a table or inside a column.
final class ConstraintText {
    private static final Set<String> COLUMN_WORDS = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "AS",
            "DEFERRABLE");
    private static final Set<String> VALUE_WORDS =
            Set.of("NULL", "TRUE", "FALSE", "CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP");

    private final String table;
    private final Words words;

    ConstraintText(String table, Words words) {
        this.table = table;
        this.words = words;
    }

    static boolean startsInColumn(Words words) {
        boolean word = words.peek().kind() == TokenKind.KEYWORD || words.peek().kind() == TokenKind.IDENTIFIER;
        return word
                && (COLUMN_WORDS.contains(words.peek().text().toUpperCase(Locale.ROOT))
                        || (words.is("GENERATED") && words.peek(1).is("ALWAYS")));
    }

    ConstraintDraft ofTable(Optional<String> name) {
        if (words.take("PRIMARY", "KEY")) {
            return key(name, Kind.PRIMARY_KEY);
        }
        if (words.take("UNIQUE")) {
            return key(name, Kind.UNIQUE);
        }
        if (words.take("CHECK")) {
            return check(name);
        }
        words.need("FOREIGN", "KEY");
        List<String> columns = names(words.inParentheses());
        words.need("REFERENCES");
        return foreign(name, columns, deferral(far()));
    }

    /// One clause; most say something of the column itself.
    ///
    /// @param earlier the last one may be a foreign key that a clause of its own makes deferrable
    Optional<ConstraintDraft> ofColumn(Optional<String> name, ColumnDraft column, List<ConstraintDraft> earlier) {
        if (words.take("PRIMARY", "KEY")) {
            return Optional.of(primary(name, column));
        }
        if (words.take("UNIQUE")) {
            return Optional.of(draft(name, Kind.UNIQUE, List.of(column.name), Names.quoted(column.name), conflict()));
        }
        if (words.take("CHECK")) {
            return Optional.of(check(name));
        }
        if (words.take("REFERENCES")) {
            return Optional.of(foreign(name, List.of(column.name), far()));
        }
        if (words.is("DEFERRABLE") || (words.is("NOT") && words.peek(1).is("DEFERRABLE"))) {
            ConstraintDraft last = earlier.getLast();
            earlier.set(earlier.size() - 1, last.with(deferral(last.far().orElseThrow())));
            return Optional.empty();
        }
        attribute(column);
        return Optional.empty();
    }

    private void attribute(ColumnDraft column) {
        if (words.take("NOT", "NULL")) {
            column.notNull = true;
            String conflict = conflict();
            if (!conflict.isEmpty()) {
                column.options.put(TableOptions.ON_CONFLICT, conflict.substring(" ON CONFLICT ".length()));
            }
        } else if (words.take("NULL")) {
            conflict();
        } else if (words.take("DEFAULT")) {
            column.defaultExpression = Optional.of(value());
        } else if (words.take("COLLATE")) {
            column.collation = Optional.of(words.name());
        } else {
            words.take("GENERATED", "ALWAYS");
            words.need("AS");
            String expression = Layout.expression(words.inParentheses(), table);
            boolean stored = words.take("STORED");
            if (!stored) {
                words.take("VIRTUAL");
            }
            column.generated = Optional.of(new Generated(expression, stored));
        }
    }

    private String value() {
        if (words.is("(")) {
            Words inner = words.inParentheses();
            boolean constant = inner.all().size() == 1
                    && (inner.peek().kind() == TokenKind.NUMBER
                            || inner.peek().kind() == TokenKind.STRING
                            || isValueWord(inner.peek()));
            String text = Layout.expression(inner, table);
            return constant || text.matches("[-+]\\d+(\\.\\d+)?") ? text : "(" + text + ")";
        }
        Word first = words.next();
        if (first.is("-") || first.is("+")) {
            return first.text() + words.next().text();
        }
        if (isValueWord(first)) {
            return first.text().toUpperCase(Locale.ROOT);
        }
        boolean bare = first.isName() && first.kind() != TokenKind.STRING;
        return bare ? Syntax.inQuotes(first.name(), '\'') : first.text();
    }

    private static boolean isValueWord(Word word) {
        return word.kind() != TokenKind.STRING
                && VALUE_WORDS.contains(word.text().toUpperCase(Locale.ROOT));
    }

    private ConstraintDraft primary(Optional<String> name, ColumnDraft column) {
        boolean descending = words.take("DESC");
        if (!descending) {
            words.take("ASC");
        }
        String conflict = conflict();
        boolean counts = words.take("AUTOINCREMENT");
        boolean odd = descending && column.type.equalsIgnoreCase("INTEGER");
        String keys =
                Names.quoted(column.name) + (descending && !odd ? " DESC" : "") + (counts ? " AUTOINCREMENT" : "");
        return new ConstraintDraft(name, Kind.PRIMARY_KEY, List.of(column.name), keys, conflict, odd, Optional.empty());
    }

    private ConstraintDraft key(Optional<String> name, Kind kind) {
        Words inner = words.inParentheses();
        List<String> columns = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Words part : inner.parts()) {
            String column = part.name();
            columns.add(column);
            StringBuilder key = new StringBuilder(Names.quoted(column));
            while (!part.atEnd()) {
                if (part.take("COLLATE")) {
                    key.append(" COLLATE ").append(Names.quoted(part.name()));
                } else if (part.take("DESC")) {
                    key.append(" DESC");
                } else if (part.take("AUTOINCREMENT")) {
                    key.append(" AUTOINCREMENT");
                } else if (!part.take("ASC")) {
                    throw new UnreadableText("in a key: " + part.peek().text());
                }
            }
            keys.add(key.toString());
        }
        return draft(name, kind, columns, String.join(", ", keys), conflict());
    }

    private ConstraintDraft check(Optional<String> name) {
        String expression = Layout.expression(words.inParentheses(), table);
        return draft(name, Kind.CHECK, List.of(), expression, conflict());
    }

    private static ConstraintDraft draft(
            Optional<String> name, Kind kind, List<String> columns, String keys, String rest) {
        return new ConstraintDraft(name, kind, columns, keys, rest, false, Optional.empty());
    }

    private static ConstraintDraft foreign(Optional<String> name, List<String> columns, Far far) {
        String keys = columns.stream().map(Names::quoted).collect(Collectors.joining(", "));
        return new ConstraintDraft(name, Kind.FOREIGN_KEY, columns, keys, "", false, Optional.of(far));
    }

    private Far far() {
        String target = words.name();
        List<String> columns = words.is("(") ? names(words.inParentheses()) : List.of();
        Action onUpdate = Action.NO_ACTION;
        Action onDelete = Action.NO_ACTION;
        Match match = Match.SIMPLE;
        while (words.is("ON") || words.is("MATCH")) {
            if (words.take("MATCH")) {
                match = match(words.name());
            } else if (words.take("ON", "DELETE")) {
                onDelete = action();
            } else if (words.take("ON", "UPDATE")) {
                onUpdate = action();
            } else {
                words.need("ON", "INSERT");
                action();
            }
        }
        return new Far(target, columns, onUpdate, onDelete, match, false, false);
    }

    private static Match match(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "FULL" -> Match.FULL;
            case "PARTIAL" -> Match.PARTIAL;
            default -> Match.SIMPLE;
        };
    }

    private Action action() {
        if (words.take("SET", "NULL")) {
            return Action.SET_NULL;
        }
        if (words.take("SET", "DEFAULT")) {
            return Action.SET_DEFAULT;
        }
        if (words.take("CASCADE")) {
            return Action.CASCADE;
        }
        if (words.take("RESTRICT")) {
            return Action.RESTRICT;
        }
        words.need("NO", "ACTION");
        return Action.NO_ACTION;
    }

    private Far deferral(Far far) {
        boolean never = words.take("NOT", "DEFERRABLE");
        if (!never && !words.take("DEFERRABLE")) {
            return far;
        }
        boolean initially = words.take("INITIALLY", "DEFERRED");
        if (!initially) {
            words.take("INITIALLY", "IMMEDIATE");
        }
        return far.deferred(!never, initially && !never);
    }

    private String conflict() {
        return words.take("ON", "CONFLICT") ? " ON CONFLICT " + words.name().toUpperCase(Locale.ROOT) : "";
    }

    private static List<String> names(Words inner) {
        return inner.parts().stream().map(Words::name).toList();
    }
}
