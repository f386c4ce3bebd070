package dev.drydock.app.panel.schema.erd;

import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.erd.Cardinality;
import dev.drydock.core.schema.erd.ErdEntity;
import dev.drydock.core.schema.erd.ErdRelation;
import dev.drydock.core.schema.erd.picture.Rough;
import dev.drydock.core.schema.erd.proof.SampleProof;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the diagram says, in words.
final class ErdWords {
    private static final Messages TEXTS = Messages.of(ErdWords.class);
    private static final int MOST_SPOKEN = 12;

    private ErdWords() {}

    static String title(ErdState now) {
        return now.focus()
                .map(entity -> TEXTS.text("title.around", entity.name()))
                .orElseGet(() -> {
                    List<String> schemas = now.model().entities().keySet().stream()
                            .map(ElementKey::schema)
                            .distinct()
                            .toList();
                    return schemas.size() == 1 && !schemas.getFirst().isEmpty()
                            ? TEXTS.text("title.schema", schemas.getFirst())
                            : TEXTS.text("title.all");
                });
    }

    /// How much is in sight.
    static String counted(ErdState now) {
        return now.layout()
                .map(l -> TEXTS.text("counted", l.cards().size(), l.wires().size()))
                .orElse("");
    }

    static String word(Cardinality cardinality) {
        return switch (cardinality) {
            case EXACTLY_ONE -> TEXTS.text("exactlyOne");
            case ONE_OR_NONE -> TEXTS.text("oneOrNone");
            case MANY_OR_NONE -> TEXTS.text("manyOrNone");
        };
    }

    /// Why a relation is one.
    static String because(ErdRelation relation) {
        return switch (relation.origin()) {
            case ErdRelation.Origin.Declared(boolean proven) ->
                proven ? TEXTS.text("because.key", relation.name()) : TEXTS.text("because.notValid", relation.name());
            case ErdRelation.Origin.Inferred(ErdRelation.Evidence evidence) ->
                switch (evidence.same()) {
                    case TABLE_AND_KEY, SINGULAR_AND_KEY ->
                        TEXTS.text("because.nameAndKey", relation.to().name(), evidence.key());
                    case TABLE_AND_ENDING ->
                        TEXTS.text("because.name", relation.to().name(), evidence.key());
                };
        };
    }

    /// What is known of inferred relations from the data.
    static Map<ErdRelation, String> labels(ErdState now) {
        Map<ErdRelation, String> labels = new HashMap<>();
        now.proofs().forEach((relation, proof) -> labels.put(relation, word(proof)));
        return labels;
    }

    private static String word(Optional<SampleProof> proof) {
        return proof.map(p -> p.samples() == 0 ? TEXTS.text("proof.none") : TEXTS.text("proof", p.percent()))
                .orElseGet(() -> TEXTS.text("proof.refused"));
    }

    static String end(ElementKey table, List<String> columns) {
        return table.name() + " (" + String.join(", ", columns) + ")";
    }

    /// What a screen reader is told: the selected entity, and its relations in the picture.
    static String spoken(ErdState now) {
        return now.selected()
                .flatMap(now.model()::find)
                .map(entity -> spoken(now, entity))
                .orElseGet(() -> title(now) + ". " + counted(now));
    }

    private static String spoken(ErdState now, ErdEntity entity) {
        List<String> parts = new ArrayList<>();
        String rows = entity.rows().isPresent()
                ? TEXTS.text("spoken.rows", Rough.count(entity.rows().getAsLong()))
                : "";
        parts.add(TEXTS.text("spoken.table", entity.name(), entity.columns().size()) + rows);
        now.layout().stream()
                .flatMap(l -> l.model().relations().stream())
                .filter(r -> r.touches(entity.key()))
                .limit(MOST_SPOKEN)
                .forEach(r -> parts.add(TEXTS.text(
                        r.isInferred() ? "spoken.inferred" : "spoken.relation",
                        end(r.from(), r.fromColumns()),
                        word(r.many()),
                        end(r.to(), r.toColumns()),
                        word(r.one()))));
        return String.join(". ", parts);
    }
}
