package dev.drydock.app.panel.schema.erd;

import dev.drydock.core.schema.erd.ErdEntity;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.erd.ErdRelation;
import dev.drydock.core.schema.erd.layout.ErdLayout;
import dev.drydock.core.schema.erd.proof.SampleProof;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the diagram shows.
///
/// @param model the whole schema
/// @param layout of the part that the options ask for, or still of the part before; empty before the first
/// @param waiting something is being read or laid out
/// @param selected the entity that keys move from and whose relations stand out
/// @param search what is looked for, `""` for nothing
/// @param listed as a table of relations instead of a picture
/// @param proofs of inferred relations that were looked for in the data; empty for one that could not be read
record ErdState(
        ErdModel model,
        ErdOptions options,
        Optional<ErdLayout> layout,
        boolean waiting,
        Optional<ElementKey> selected,
        String search,
        boolean listed,
        Map<ErdRelation, Optional<SampleProof>> proofs) {
    static ErdState first(ErdOptions options) {
        return new ErdState(ErdModel.none(), options, Optional.empty(), true, Optional.empty(), "", false, Map.of());
    }

    ErdState laying(ErdModel of, ErdOptions by) {
        return new ErdState(of, by, layout, true, selected, search, listed, proofs);
    }

    ErdState laidOut(ErdLayout made) {
        Optional<ElementKey> kept =
                selected.filter(key -> made.card(key).isPresent()).or(options::focus);
        return new ErdState(model, options, Optional.of(made), false, kept, search, listed, proofs);
    }

    ErdState selecting(Optional<ElementKey> other) {
        return new ErdState(model, options, layout, waiting, other, search, listed, proofs);
    }

    ErdState searching(String text) {
        return new ErdState(model, options, layout, waiting, selected, text, listed, proofs);
    }

    ErdState listed(boolean now) {
        return new ErdState(model, options, layout, waiting, selected, search, now, proofs);
    }

    ErdState proven(ErdRelation relation, Optional<SampleProof> proof) {
        Map<ErdRelation, Optional<SampleProof>> more = new HashMap<>(proofs);
        more.put(relation, proof);
        return new ErdState(model, options, layout, waiting, selected, search, listed, Map.copyOf(more));
    }

    /// Relations of a table in the picture that no constraint stands for.
    List<ErdRelation> inferred(ElementKey table) {
        return layout.stream()
                .flatMap(l -> l.model().relations().stream())
                .filter(r -> r.isInferred() && r.touches(table))
                .toList();
    }

    /// Entities in the picture whose name, or that of a column, holds what is looked for.
    Set<ElementKey> found() {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return Set.of();
        }
        return layout.stream()
                .flatMap(l -> l.model().entities().values().stream())
                .filter(e -> holds(e, wanted))
                .map(ErdEntity::key)
                .collect(Collectors.toSet());
    }

    private static boolean holds(ErdEntity entity, String wanted) {
        return entity.name().toLowerCase(Locale.ROOT).contains(wanted)
                || entity.columns().stream()
                        .anyMatch(c -> c.name().toLowerCase(Locale.ROOT).contains(wanted));
    }

    /// Nothing to draw: the schema has no tables.
    boolean isEmpty() {
        return !waiting && model.entities().isEmpty();
    }

    Optional<ErdEntity> focus() {
        return options.focus().flatMap(model::find);
    }
}
