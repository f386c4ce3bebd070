package dev.drydock.app.panel.schema.erd;

import dev.drydock.app.gallery.Exhibit;
import dev.drydock.app.gallery.ShellExhibits;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.erd.proof.SampleProof;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The diagram of relations in every state.
public final class ErdExhibits {
    private ErdExhibits() {}

    public static List<Exhibit> all() {
        return List.of(
                exhibit("focus", 816, 336, () -> harbour(model -> {})),
                exhibit("near", 816, 336, () -> harbour(model -> model.distance(1))),
                exhibit("declared", 816, 336, () -> harbour(model -> model.inferred(false))),
                exhibit(
                        "selected",
                        816,
                        336,
                        () -> harbour(model -> model.select(Optional.of(HarbourErd.key("invoices"))))),
                exhibit("search", 816, 336, () -> harbour(model -> model.search("tariff"))),
                exhibit(
                        "proven",
                        816,
                        336,
                        () -> harbour(model -> {
                            model.proveBy(Optional.of(relation -> new SampleProof(1_000, 983)));
                            model.prove(HarbourErd.key("port_calls"));
                        })),
                exhibit("listed", 816, 336, () -> harbour(model -> model.listed(true))),
                exhibit("whole", 1064, 700, () -> harbour(model -> model.distance(ErdOptions.ALL))),
                exhibit(
                        "grouped",
                        1064,
                        700,
                        () -> harbour(model -> {
                            model.unfocus();
                            model.grouped(true);
                        })),
                exhibit(
                        "alone",
                        816,
                        336,
                        () -> ErdStage.of(HarbourErd.lonely(), Optional.of(HarbourErd.key("tides")), model -> {})),
                exhibit(
                        "empty",
                        816,
                        336,
                        () -> ErdStage.of(new ErdModel(new TreeMap<>(), List.of()), Optional.empty(), model -> {})),
                exhibit("loading", 816, 336, ErdStage::loading),
                exhibit(
                        "three-hundred",
                        1064,
                        700,
                        () -> ErdStage.of(HarbourErd.large(300), Optional.empty(), model -> {})),
                exhibit(
                        "thousand",
                        1064,
                        700,
                        () -> ErdStage.of(HarbourErd.large(1_000), Optional.empty(), model -> {})));
    }

    private static ErdStage harbour(Consumer<ErdViewModel> then) {
        return ErdStage.of(HarbourErd.harbour(), Optional.of(HarbourErd.key("port_calls")), then);
    }

    private static Exhibit exhibit(String state, double width, double height, Supplier<ErdStage> made) {
        return new Exhibit(
                "erd",
                state,
                450,
                theme -> ShellExhibits.scene(
                        theme, Place.SCHEMA, made.get().card(width, height), new Standing.Nowhere(), List.of()));
    }
}
