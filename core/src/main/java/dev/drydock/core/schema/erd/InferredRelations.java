package dev.drydock.core.schema.erd;

import dev.drydock.core.schema.erd.ErdRelation.Evidence;
import dev.drydock.core.schema.erd.ErdRelation.Match;
import dev.drydock.core.schema.erd.ErdRelation.Origin;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Presumes relations that no constraint stands for: a column named after a table whose key is one column of
/// the same type. A name that leads to several tables of different schemas leads to the one of its own schema,
/// or to none.
final class InferredRelations {
    private static final List<String> ENDINGS = List.of("_ref", "_fk", "_key", "_no", "_code", "");

    /// Tables with a single-column key, by their name in small letters.
    private final Map<String, List<Target>> byName = new HashMap<>();

    private record Target(ErdEntity table, ErdColumn key) {}

    private record Guess(Target target, Match match) {}

    private InferredRelations(ErdModel model) {
        for (ErdEntity entity : model.entities().values()) {
            List<ErdColumn> primary =
                    entity.columns().stream().filter(ErdColumn::primary).toList();
            if (entity.isTable() && primary.size() == 1) {
                byName.computeIfAbsent(small(entity.name()), k -> new ArrayList<>())
                        .add(new Target(entity, primary.getFirst()));
            }
        }
    }

    static List<ErdRelation> of(ErdModel model) {
        InferredRelations inferred = new InferredRelations(model);
        List<ErdRelation> found = new ArrayList<>();
        for (ErdEntity entity : model.entities().values()) {
            for (ErdColumn column : entity.isTable() ? entity.columns() : List.<ErdColumn>of()) {
                if (!column.foreign()) {
                    inferred.guess(entity, column).ifPresent(guess -> found.add(relation(entity, column, guess)));
                }
            }
        }
        return found;
    }

    private static ErdRelation relation(ErdEntity from, ErdColumn column, Guess guess) {
        return new ErdRelation(
                "",
                from.key(),
                List.of(column.name()),
                guess.target().table().key(),
                List.of(guess.target().key().name()),
                column.unique() ? Cardinality.ONE_OR_NONE : Cardinality.MANY_OR_NONE,
                column.notNull() ? Cardinality.EXACTLY_ONE : Cardinality.ONE_OR_NONE,
                new Origin.Inferred(new Evidence(guess.target().key().name(), guess.match())));
    }

    private Optional<Guess> guess(ErdEntity from, ErdColumn column) {
        String name = small(column.name());
        List<Guess> guesses = new ArrayList<>();
        for (String ending : List.of("_id", "id")) {
            stem(name, ending).ifPresent(stem -> guesses.addAll(named(stem, ending.equals("_id"))));
        }
        for (String ending : ENDINGS) {
            stem(name, ending)
                    .ifPresent(stem -> targets(stem).forEach(t -> guesses.add(new Guess(t, Match.TABLE_AND_ENDING))));
        }
        List<Guess> fitting = guesses.stream()
                .filter(g -> sameType(column, g.target().key()))
                .filter(g -> !isItself(from, column, g.target()))
                .toList();
        return closest(from, fitting);
    }

    private List<Guess> named(String stem, boolean spelled) {
        List<Guess> guesses = new ArrayList<>();
        byName.getOrDefault(stem, List.of())
                .forEach(t -> guesses.add(new Guess(t, spelled ? Match.TABLE_AND_KEY : Match.TABLE_AND_ENDING)));
        for (String plural : plurals(stem)) {
            byName.getOrDefault(plural, List.of())
                    .forEach(t -> guesses.add(new Guess(t, spelled ? Match.SINGULAR_AND_KEY : Match.TABLE_AND_ENDING)));
        }
        return guesses;
    }

    private List<Target> targets(String stem) {
        List<Target> targets = new ArrayList<>(byName.getOrDefault(stem, List.of()));
        plurals(stem).forEach(plural -> targets.addAll(byName.getOrDefault(plural, List.of())));
        return targets;
    }

    /// What a table of several may be called.
    private static List<String> plurals(String stem) {
        return stem.endsWith("y")
                ? List.of(stem + "s", stem.substring(0, stem.length() - 1) + "ies")
                : List.of(stem + "s", stem + "es");
    }

    private static Optional<String> stem(String name, String ending) {
        return name.length() > ending.length() + 1 && name.endsWith(ending)
                ? Optional.of(name.substring(0, name.length() - ending.length()))
                : Optional.empty();
    }

    /// Of the first way of reading that finds anything, the table of the same schema, or the only one.
    private static Optional<Guess> closest(ErdEntity from, List<Guess> guesses) {
        for (Match match : Match.values()) {
            List<Guess> ways = guesses.stream().filter(g -> g.match() == match).toList();
            List<Guess> near = ways.stream()
                    .filter(g ->
                            g.target().table().key().schema().equals(from.key().schema()))
                    .toList();
            List<Guess> best = near.isEmpty() ? ways : near;
            if (!best.isEmpty()) {
                long tables = best.stream()
                        .map(g -> g.target().table().key())
                        .distinct()
                        .count();
                return tables == 1 ? Optional.of(best.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isItself(ErdEntity from, ErdColumn column, Target target) {
        ElementKey own = from.key();
        return own.equals(target.table().key())
                && column.name().equals(target.key().name());
    }

    /// Lengths and precisions do not matter, nor whether a number counts by itself.
    private static boolean sameType(ErdColumn column, ErdColumn key) {
        return !column.type().isEmpty() && plain(column.type()).equals(plain(key.type()));
    }

    private static String plain(String type) {
        String small = small(type);
        int at = small.indexOf('(');
        String bare = at < 0 ? small : small.substring(0, at);
        return switch (bare.strip()) {
            case "bigserial", "int8" -> "bigint";
            case "serial", "int", "int4" -> "integer";
            case "smallserial", "int2" -> "smallint";
            case String other -> other;
        };
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
