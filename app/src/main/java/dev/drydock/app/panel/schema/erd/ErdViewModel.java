package dev.drydock.app.panel.schema.erd;

import dev.drydock.app.kit.take.TakingViewModel;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.erd.ErdOptions.Detail;
import dev.drydock.core.schema.erd.ErdOptions.Grouping;
import dev.drydock.core.schema.erd.ErdRelation;
import dev.drydock.core.schema.erd.layout.ErdLayout;
import dev.drydock.core.schema.erd.proof.SampleProof;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the diagram shows, and what the user does with it. Layouts are made off the FX thread; the latest wish
/// wins. FX thread.
public final class ErdViewModel {
    /// From so many entities on a diagram begins with a focus.
    static final int LARGE = 300;

    private final Executor background;
    private final Executor fx;
    private final Consumer<ElementKey> open;
    private final TakingViewModel taking;
    private final ReadOnlyObjectWrapper<ErdState> state;
    private Optional<Prover> prover = Optional.empty();
    private int wish;

    /// Looks into the data of the schema that is shown. Blocks; any thread.
    @FunctionalInterface
    public interface Prover {
        SampleProof prove(ErdRelation relation) throws FaultException;
    }

    /// @param background for layouts
    /// @param fx runs work on the FX thread
    /// @param open told the table that the user wants to see
    public ErdViewModel(Executor background, Executor fx, Consumer<ElementKey> open) {
        this.background = background;
        this.fx = fx;
        this.open = open;
        this.taking = new TakingViewModel(background, fx);
        this.state = new ReadOnlyObjectWrapper<>(
                ErdState.first(new ErdOptions(Optional.empty(), 2, true, false, Detail.KEYS, Grouping.NONE)));
    }

    ReadOnlyObjectProperty<ErdState> state() {
        return state.getReadOnlyProperty();
    }

    TakingViewModel taking() {
        return taking;
    }

    /// A schema, and the table that it is about, if any. A large schema is never drawn at once: without a focus
    /// it begins with the table of the most relations.
    public void show(ErdModel model, Optional<ElementKey> focus) {
        Optional<ElementKey> at = focus.filter(model.entities()::containsKey)
                .or(() -> model.entities().size() > LARGE ? model.busiest() : Optional.empty());
        lay(model, with(state.get().options(), at, state.get().options().distance()));
    }

    /// The schema is being read.
    public void reading() {
        wish++;
        state.set(state.get().laying(ErdModel.none(), state.get().options()));
    }

    /// Another table of the same schema.
    public void focus(ElementKey table) {
        if (state.get().model().entities().containsKey(table)
                && !state.get().options().focus().equals(Optional.of(table))) {
            state.set(state.get().selecting(Optional.of(table)));
            lay(with(
                    state.get().options(),
                    Optional.of(table),
                    state.get().options().distance()));
        }
    }

    /// The whole schema, about nothing in particular.
    public void unfocus() {
        lay(with(state.get().options(), Optional.empty(), state.get().options().distance()));
    }

    /// @param relations how many away from the focus, [ErdOptions#ALL] for any number
    public void distance(int relations) {
        if (state.get().options().distance() != relations) {
            lay(with(state.get().options(), state.get().options().focus(), relations));
        }
    }

    public void inferred(boolean wanted) {
        ErdOptions now = state.get().options();
        if (now.inferred() != wanted) {
            lay(new ErdOptions(now.focus(), now.distance(), wanted, now.views(), now.detail(), now.grouping()));
        }
    }

    /// In frames: by schema where there are several, else by what is connected.
    public void grouped(boolean wanted) {
        long schemas = state.get().model().entities().keySet().stream()
                .map(ElementKey::schema)
                .distinct()
                .count();
        Grouping grouping = !wanted ? Grouping.NONE : schemas > 1 ? Grouping.SCHEMA : Grouping.CLUSTER;
        if (state.get().options().grouping() != grouping) {
            lay(state.get().options().grouped(grouping));
        }
    }

    public void search(String text) {
        state.set(state.get().searching(text));
    }

    public void select(Optional<ElementKey> table) {
        state.set(state.get().selecting(table));
    }

    public void listed(boolean asTable) {
        state.set(state.get().listed(asTable));
    }

    public void open(ElementKey table) {
        open.accept(table);
    }

    /// @param by looks into the data when the user asks for it; empty where there is no database behind the
    ///     schema
    public void proveBy(Optional<Prover> by) {
        prover = by;
    }

    boolean proves() {
        return prover.isPresent();
    }

    /// Looks whether the inferred relations of a table hold in the data: one bounded question for each.
    public void prove(ElementKey table) {
        prover.ifPresent(by -> state.get()
                .inferred(table)
                .forEach(relation -> background.execute(() -> {
                    Optional<SampleProof> proof = proof(by, relation);
                    fx.execute(() -> state.set(state.get().proven(relation, proof)));
                })));
    }

    private static Optional<SampleProof> proof(Prover by, ErdRelation relation) {
        try {
            return Optional.of(by.prove(relation));
        } catch (FaultException refused) {
            return Optional.empty();
        }
    }

    private static ErdOptions with(ErdOptions now, Optional<ElementKey> focus, int distance) {
        return new ErdOptions(focus, distance, now.inferred(), now.views(), now.detail(), now.grouping());
    }

    private void lay(ErdOptions options) {
        lay(state.get().model(), options);
    }

    private void lay(ErdModel model, ErdOptions options) {
        int mine = ++wish;
        state.set(state.get().laying(model, options));
        var _ = CompletableFuture.supplyAsync(() -> ErdLayout.of(model, options), background)
                .thenAcceptAsync(made -> arrived(mine, made), fx);
    }

    private void arrived(int mine, ErdLayout made) {
        if (mine == wish) {
            state.set(state.get().laidOut(made));
        }
    }
}
