package dev.drydock.core.dialect.postgres.schema.ddl.rename;

import dev.drydock.core.dialect.postgres.schema.ddl.hazard.StepJudge;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.sql.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Renames, containers before what they contain, so that each statement calls its container by its new name. A
/// name that another still has is waited for; where they wait for each other one takes a name in between.
public final class RenameSql {
    private static final String BETWEEN = "__between";

    private final SchemaDiff diff;
    private final StepJudge judge;
    private final Function<Element, String> phrase;
    private final Set<Rename> all = new HashSet<>();
    private final List<ScriptStep> steps = new ArrayList<>();

    /// @param phrase how ALTER calls an element
    public RenameSql(SchemaDiff diff, StepJudge judge, Function<Element, String> phrase) {
        this.diff = diff;
        this.judge = judge;
        this.phrase = phrase;
        all.addAll(diff.renames());
        all.addAll(diff.asides());
    }

    public List<ScriptStep> steps() {
        for (Level level : Level.values()) {
            List<Move> waiting = new ArrayList<>(Stream.concat(diff.renames().stream(), diff.asides().stream())
                    .filter(rename -> level(rename) == level && !follows(rename))
                    .map(rename -> new Move(rename, rename.from().name()))
                    .toList());
            while (!waiting.isEmpty()) {
                Optional<Move> free = waiting.stream()
                        .filter(move -> waiting.stream().noneMatch(move::waitsFor))
                        .findFirst();
                if (free.isPresent()) {
                    waiting.remove(free.get());
                    add(free.get(), free.get().rename.to().name());
                } else {
                    Move first = waiting.removeFirst();
                    String between = first.rename.to().name() + BETWEEN;
                    add(first, between);
                    waiting.addLast(new Move(first.rename, between));
                }
            }
        }
        return steps;
    }

    private void add(Move move, String name) {
        steps.add(judge.rename(move.rename.from(), move.rename.to(), sql(move, name)));
    }

    private Level level(Rename rename) {
        ElementKey key = rename.from();
        return switch (key.kind()) {
            case SCHEMA -> Level.SCHEMAS;
            case COLUMN, TRIGGER, RULE, POLICY, DOMAIN_CONSTRAINT -> Level.PARTS;
            case CONSTRAINT -> hasIndex(key) ? Level.RELATIONS : Level.PARTS;
            case ENUM_TYPE -> key.isPart() ? Level.PARTS : Level.RELATIONS;
            case ROUTINE, EVENT_TRIGGER, PUBLICATION -> Level.REST;
            default -> Level.RELATIONS;
        };
    }

    private boolean hasIndex(ElementKey constraint) {
        return diff.original()
                .body(constraint, PartBody.Constraint.class)
                .filter(body ->
                        body.type() != TableConstraint.Kind.CHECK && body.type() != TableConstraint.Kind.FOREIGN_KEY)
                .isPresent();
    }

    /// A child's column or check goes by the name of its parent's.
    private boolean follows(Rename rename) {
        ElementKey part = rename.from();
        if (part.kind() != ElementKind.COLUMN && part.kind() != ElementKind.CONSTRAINT) {
            return false;
        }
        return diff
                .original()
                .body(ElementKey.of(ElementKind.TABLE, part.schema(), part.parent()), RelationBody.Table.class)
                .stream()
                .flatMap(table -> Stream.concat(
                        table.inherits().stream(), table.partitionOf().map(RelationBody.PartitionOf::parent).stream()))
                .map(parent -> parent.part(part.kind(), part.name()))
                .anyMatch(above -> all.stream()
                        .anyMatch(other -> other.from().equals(above)
                                && !hasIndex(above)
                                && other.to().name().equals(rename.to().name())));
    }

    private String sql(Move move, String name) {
        ElementKey now = move.now();
        String to = " TO " + quoted(name);
        if (move.rename.ofLabel()) {
            return "ALTER TYPE " + owner(now) + " RENAME VALUE " + literal(now.name()) + " TO " + literal(name);
        }
        return switch (now.kind()) {
            case COLUMN -> "ALTER TABLE " + owner(now) + " RENAME COLUMN " + quoted(now.name()) + to;
            case DOMAIN_CONSTRAINT -> "ALTER DOMAIN " + owner(now) + " RENAME CONSTRAINT " + quoted(now.name()) + to;
            case CONSTRAINT ->
                hasIndex(move.rename.from())
                        ? "ALTER INDEX " + inSchema(now) + " RENAME" + to
                        : "ALTER TABLE " + owner(now) + " RENAME CONSTRAINT " + quoted(now.name()) + to;
            default ->
                "ALTER "
                        + diff.original()
                                .find(move.rename.from())
                                .map(element -> phrase.apply(element.named(now)))
                                .orElseThrow()
                        + " RENAME" + to;
        };
    }

    private static String quoted(String name) {
        return Syntax.inQuotes(name, '"');
    }

    private static String literal(String label) {
        String quotes = Syntax.inQuotes(label, '\'');
        return label.indexOf('\\') < 0 ? quotes : "E" + quotes.replace("\\", "\\\\");
    }

    private static String owner(ElementKey part) {
        return quoted(part.schema()) + "." + quoted(part.parent());
    }

    private static String inSchema(ElementKey part) {
        return quoted(part.schema()) + "." + quoted(part.name());
    }

    /// Whose turn it is.
    private enum Level {
        SCHEMAS,
        /// All that shares the names of relations, types included.
        RELATIONS,
        PARTS,
        REST
    }

    /// @param name at the moment
    private record Move(Rename rename, String name) {
        ElementKey now() {
            ElementKey to = rename.to();
            return new ElementKey(to.kind(), to.schema(), to.parent(), name, to.arguments());
        }

        boolean waitsFor(Move other) {
            return !equals(other)
                    && space().equals(other.space())
                    && rename.to().name().equals(other.name);
        }

        private String space() {
            ElementKey to = rename.to();
            return switch (to.kind()) {
                case TRIGGER, POLICY, RULE, COLUMN, DOMAIN_CONSTRAINT, ENUM_TYPE ->
                    to.isPart() ? to.kind() + "\0" + to.schema() + "\0" + to.parent() : to.schema();
                case ROUTINE -> "routine\0" + to.schema() + "\0" + to.arguments();
                case EVENT_TRIGGER, PUBLICATION, SCHEMA -> to.kind().name();
                default -> to.schema();
            };
        }
    }
}
