package dev.drydock.core.schema.erd;

import static dev.drydock.core.schema.erd.ErdModels.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.core.schema.erd.ErdOptions.Detail;
import dev.drydock.core.schema.erd.ErdOptions.Grouping;
import dev.drydock.core.schema.erd.ErdRelation.Evidence;
import dev.drydock.core.schema.erd.ErdRelation.Match;
import dev.drydock.core.schema.erd.ErdRelation.Origin;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class ErdModelTest {
    private final SnapshotOf schema = new SnapshotOf();

    private ErdModel model() {
        return ErdModel.of(schema.snapshot(), Map.of());
    }

    private ErdRelation only() {
        assertThat(model().relations()).hasSize(1);
        return model().relations().getFirst();
    }

    @Test
    void nullableForeignKeyIsOneOrNoneAndANotNullOneExactlyOne() {
        schema.table("ship", "id bigint").primary("ship", "id");
        schema.table("call", "id bigint", "ship_id bigint!")
                .primary("call", "id")
                .foreign("call", "ship_id", "ship");
        assertThat(only().one()).isEqualTo(Cardinality.EXACTLY_ONE);
        assertThat(only().many()).isEqualTo(Cardinality.MANY_OR_NONE);
        schema.table("call", "id bigint", "ship_id bigint");
        assertThat(only().one()).isEqualTo(Cardinality.ONE_OR_NONE);
    }

    @Test
    void uniqueForeignKeyRefersAtMostOnce() {
        schema.table("ship", "id bigint").primary("ship", "id");
        schema.table("papers", "ship_id bigint!")
                .foreign("papers", "ship_id", "ship")
                .unique("papers", "ship_id");
        assertThat(only().many()).isEqualTo(Cardinality.ONE_OR_NONE);
        assertThat(model().find(table("s", "papers"))
                        .orElseThrow()
                        .columns()
                        .getFirst()
                        .unique())
                .isTrue();
    }

    @Test
    void uniqueIndexCountsOnlyWhenItIsOverAllRows() {
        schema.table("ship", "id bigint").primary("ship", "id");
        schema.table("papers", "ship_id bigint").foreign("papers", "ship_id", "ship");
        schema.uniqueIndex("papers", "\"ship_id\"", Optional.of("valid"));
        assertThat(only().many()).isEqualTo(Cardinality.MANY_OR_NONE);
        schema.uniqueIndex("papers", "\"ship_id\"", Optional.empty());
        assertThat(only().many()).isEqualTo(Cardinality.ONE_OR_NONE);
    }

    @Test
    void compositeKeyIsOneRelationAndMayReferToItsOwnTable() {
        schema.table("leg", "voyage int!", "no int!", "next_voyage int", "next_no int!")
                .primary("leg", "voyage", "no");
        schema.foreign("leg", List.of("next_voyage", "next_no"), "leg", List.of("voyage", "no"));
        ErdRelation relation = only();
        assertThat(relation.isSelf()).isTrue();
        assertThat(relation.fromColumns()).containsExactly("next_voyage", "next_no");
        assertThat(relation.one()).isEqualTo(Cardinality.ONE_OR_NONE);
    }

    @Test
    void partitionsAreFoldedWithTheirRowsAndRelations() {
        schema.table("ship", "id bigint").primary("ship", "id");
        schema.table("log", "ship_id bigint!").foreign("log", "ship_id", "ship");
        schema.partition("log_2025", "log", "ship_id bigint!").foreign("log_2025", "ship_id", "ship");
        schema.partition("log_2025_a", "log_2025", "ship_id bigint!");
        ErdModel model =
                ErdModel.of(schema.snapshot(), Map.of(table("s", "log_2025"), 5L, table("s", "log_2025_a"), 7L));
        assertThat(model.entities()).containsOnlyKeys(table("s", "log"), table("s", "ship"));
        assertThat(model.relations()).hasSize(1);
        ErdEntity log = model.find(table("s", "log")).orElseThrow();
        assertThat(log.partitions()).isEqualTo(2);
        assertThat(log.rows()).hasValue(12);
        assertThat(model.find(table("s", "ship")).orElseThrow().rows()).isEmpty();
    }

    @Test
    void columnNamedAfterATableWithAKeyOfItsTypeIsInferredWithItsEvidence() {
        schema.table("ships", "id bigint!").primary("ships", "id");
        schema.table("call", "id bigint!", "ship_id bigint", "shipid int", "ships_id int8", "ship_ref bigint")
                .primary("call", "id");
        assertThat(model().relations())
                .extracting(r -> r.fromColumns().getFirst(), ErdRelation::one, ErdRelation::origin)
                .containsExactlyInAnyOrder(
                        tuple("ship_id", Cardinality.ONE_OR_NONE, inferred(Match.SINGULAR_AND_KEY)),
                        tuple("ships_id", Cardinality.ONE_OR_NONE, inferred(Match.TABLE_AND_KEY)),
                        tuple("ship_ref", Cardinality.ONE_OR_NONE, inferred(Match.TABLE_AND_ENDING)));
    }

    private static Origin inferred(Match match) {
        return new Origin.Inferred(new Evidence("id", match));
    }

    @Test
    void nothingIsInferredWhereAConstraintStandsOrTheKeyIsOfSeveralColumns() {
        schema.table("ship", "id bigint!").primary("ship", "id");
        schema.table("pair", "a int!", "b int!").primary("pair", "a", "b");
        schema.table("call", "ship_id bigint", "pair_id int").foreign("call", "ship_id", "ship");
        assertThat(only().isInferred()).isFalse();
    }

    @Test
    void nameOfTablesInSeveralSchemasLeadsToTheOneBesideIt() {
        schema.in("a").table("ship", "id int!").primary("ship", "id");
        schema.in("b").table("ship", "id int!").primary("ship", "id");
        schema.in("b").table("call", "ship_id int");
        schema.in("c").table("call", "ship_id int");
        assertThat(only().to()).isEqualTo(table("b", "ship"));
        assertThat(only().from()).isEqualTo(table("b", "call"));
    }

    @Test
    void focusKeepsWhatIsNear() {
        schema.table("a", "id int!").primary("a", "id");
        schema.table("b", "id int!", "a_id int").primary("b", "id").foreign("b", "a_id", "a");
        schema.table("c", "id int!", "b_id int").primary("c", "id").foreign("c", "b_id", "b");
        schema.table("d", "c_id int").foreign("d", "c_id", "c");
        assertThat(near(1)).containsOnlyKeys(table("s", "a"), table("s", "b"));
        assertThat(near(2)).containsOnlyKeys(table("s", "a"), table("s", "b"), table("s", "c"));
        assertThat(near(ErdOptions.ALL)).hasSize(4);
        assertThat(model().busiest()).contains(table("s", "b"));
    }

    private Map<ElementKey, ErdEntity> near(int distance) {
        return new ErdOptions(Optional.of(table("s", "a")), distance, true, false, Detail.KEYS, Grouping.NONE)
                .apply(model())
                .entities();
    }
}
