package dev.drydock.core.schema.erd;

import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// Models made up for tests of what is drawn of them.
public final class ErdModels {
    private ErdModels() {}

    public static ElementKey table(String schema, String name) {
        return ElementKey.of(ElementKind.TABLE, schema, name);
    }

    /// Tables of a random size, with foreign keys to some and, if there are `circles`, to themselves and in
    /// rounds.
    public static ErdModel random(int tables, boolean circles, long seed) {
        Random random = new Random(seed);
        SortedMap<ElementKey, ErdEntity> entities = new TreeMap<>();
        List<ElementKey> keys = new ArrayList<>();
        List<ErdRelation> relations = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            keys.add(table("s" + i % 3, "table_%03d".formatted(i)));
        }
        for (int i = 0; i < tables; i++) {
            List<ErdColumn> columns = new ArrayList<>();
            columns.add(new ErdColumn("id", "bigint", true, true, false, true, ""));
            int references = random.nextInt(4);
            for (int j = 0; j < references; j++) {
                int to = circles ? random.nextInt(tables) : i == 0 ? -1 : (int) (i * Math.pow(random.nextDouble(), 2));
                if (to >= 0) {
                    String name = "ref" + j + "_id";
                    boolean inferred = random.nextInt(6) == 0;
                    columns.add(new ErdColumn(name, "bigint", true, false, !inferred, false, ""));
                    relations.add(new ErdRelation(
                            inferred ? "" : "fk" + i + "_" + j,
                            keys.get(i),
                            List.of(name),
                            keys.get(to),
                            List.of("id"),
                            random.nextBoolean() ? Cardinality.MANY_OR_NONE : Cardinality.ONE_OR_NONE,
                            random.nextBoolean() ? Cardinality.EXACTLY_ONE : Cardinality.ONE_OR_NONE,
                            inferred
                                    ? new ErdRelation.Origin.Inferred(
                                            new ErdRelation.Evidence("id", ErdRelation.Match.TABLE_AND_KEY))
                                    : new ErdRelation.Origin.Declared(true)));
                }
            }
            for (int j = random.nextInt(12); j > 0; j--) {
                columns.add(new ErdColumn("column_" + j, "character varying(40)", false, false, false, false, ""));
            }
            entities.put(
                    keys.get(i),
                    new ErdEntity(
                            keys.get(i), columns, OptionalLong.of(random.nextLong(1L << random.nextInt(40))), "", 0));
        }
        return new ErdModel(entities, relations);
    }
}
