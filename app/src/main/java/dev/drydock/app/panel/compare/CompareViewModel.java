package dev.drydock.app.panel.compare;

import dev.drydock.app.apply.ApplyViewModel;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.compare.desk.CompareDesk;
import dev.drydock.app.panel.compare.desk.CompareServices;
import dev.drydock.app.panel.compare.state.CompareState;
import dev.drydock.app.panel.compare.state.CompareState.Phase;
import dev.drydock.app.panel.compare.state.Comparison;
import dev.drydock.app.panel.compare.state.DiffNode;
import dev.drydock.app.panel.compare.state.Filter;
import dev.drydock.app.panel.compare.state.Settings;
import dev.drydock.app.panel.compare.state.SideChoice;
import dev.drydock.app.panel.compare.state.Written;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the user can do with two schemas. FX thread only; reading, comparing and writing are jobs.
public final class CompareViewModel {
    private static final Messages TEXTS = Messages.of(CompareViewModel.class);
    private static final String LANE = "compare";

    private final CompareServices services;
    private final CompareDesk desk;
    private final ApplyViewModel apply;
    private final ReadOnlyObjectWrapper<CompareState> state = new ReadOnlyObjectWrapper<>(CompareState.FIRST);
    private Optional<JobHandle<?>> running = Optional.empty();
    private Optional<JobHandle<?>> writing = Optional.empty();
    private Optional<Phase.Shown> last = Optional.empty();

    public CompareViewModel(CompareServices services) {
        this.services = services;
        desk = new CompareDesk(services);
        apply = new ApplyViewModel(services.jobs(), services.fx(), services.desk());
    }

    public ReadOnlyObjectProperty<CompareState> state() {
        return state.getReadOnlyProperty();
    }

    CompareServices services() {
        return services;
    }

    /// The script on its way to the database.
    ApplyViewModel apply() {
        return apply;
    }

    /// The panel came into sight.
    ///
    /// @param before id of the profile to take for the side that is changed
    void show(Optional<String> before) {
        submit(TEXTS.text("job.profiles"), context -> services.profiles().list(), outcome -> {
            if (outcome instanceof Outcome.Done<List<dev.drydock.core.connect.ConnectionProfile>>(var profiles)) {
                update(s -> s.profiles(profiles));
                before.flatMap(id -> profiles.stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst())
                        .ifPresent(profile -> choose(true, new SideChoice.Live(profile)));
            }
        });
    }

    void choose(boolean before, SideChoice choice) {
        Optional<SideChoice> chosen = Optional.of(choice);
        update(s -> before ? s.sides(chosen, s.after()) : s.sides(s.before(), chosen));
    }

    /// What was the model is changed from now on, and the other way round.
    void swap() {
        update(s -> s.sides(s.after(), s.before()));
        if (state.get().phase() instanceof Phase.Shown) {
            compare();
        }
    }

    void settings(Settings now) {
        update(s -> s.settings(now));
    }

    /// Reads both sides again. What was left out stays left out as long as it differs.
    void compare() {
        CompareState now = state.get();
        if (!now.ready()) {
            return;
        }
        if (now.phase() instanceof Phase.Shown shown && !now.stale()) {
            last = Optional.of(shown);
        } else if (!(now.phase() instanceof Phase.Reading)) {
            last = Optional.empty();
        }
        cancel();
        update(s -> s.in(new Phase.Reading()));
        SideChoice before = now.before().orElseThrow();
        SideChoice after = now.after().orElseThrow();
        running = Optional.of(submit(
                TEXTS.text("job.compare", before.name(), after.name()),
                desk.compare(before, after, now.settings()),
                outcome -> {
                    running = Optional.empty();
                    ended(outcome);
                }));
    }

    private void ended(Outcome<Phase> outcome) {
        switch (outcome) {
            case Outcome.Done<Phase>(Phase.Shown shown) -> {
                Set<ElementKey> out =
                        last.map(was -> shown.comparison().still(was.out())).orElse(Set.of());
                Filter filter = last.map(Phase.Shown::filter).orElse(Filter.NONE);
                in(shown.out(out).filter(filter));
                write();
            }
            case Outcome.Done<Phase>(var phase) -> in(phase);
            case Outcome.Failed<Phase>(var why) -> in(new Phase.Failed("", FaultText.of(why)));
            case Outcome.Cancelled<Phase>() -> in(new Phase.Stopped());
        }
    }

    /// Stops the reading.
    void cancel() {
        running.ifPresent(JobHandle::cancel);
        running = Optional.empty();
    }

    void filter(Filter now) {
        shown(s -> s.filter(now));
    }

    void select(Optional<ElementKey> key) {
        shown(s -> s.chosen().equals(key) ? s : s.chosen(key));
    }

    /// Takes a row, with what it needs, or leaves it out, with what needs it.
    void include(DiffNode row, boolean wanted) {
        Set<ElementKey> keys = row.choices();
        shown(s -> {
            Set<ElementKey> out = new HashSet<>(s.out());
            if (wanted) {
                out.removeAll(s.comparison().selection().takenWith(keys));
            } else {
                out.addAll(s.comparison().selection().leftOutWith(keys));
            }
            return s.out(out);
        });
        write();
    }

    /// In forms that keep the database usable, or the shortest.
    void safe(boolean wanted) {
        if (state.get().phase() instanceof Phase.Shown shown
                && shown.written().filter(each -> each.safe() != wanted).isPresent()) {
            write(wanted);
        }
    }

    void accept(Rename rename) {
        if (state.get().phase() instanceof Phase.Shown shown) {
            List<Rename> renames = new ArrayList<>(shown.comparison().diff().renames());
            renames.add(rename);
            rename(shown, renames, shown.comparison().declined());
        }
    }

    /// Declines a proposal, or takes an accepted one back.
    void decline(Rename rename) {
        if (state.get().phase() instanceof Phase.Shown shown) {
            List<Rename> renames = new ArrayList<>(shown.comparison().diff().renames());
            renames.remove(rename);
            Set<Rename> declined = new HashSet<>(shown.comparison().declined());
            declined.add(rename);
            rename(shown, renames, declined);
        }
    }

    private void rename(Phase.Shown shown, List<Rename> renames, Set<Rename> declined) {
        Comparison from = shown.comparison();
        submit(TEXTS.text("job.rename"), desk.renamed(from, renames, declined), outcome -> {
            if (outcome instanceof Outcome.Done<Comparison>(var now) && isCurrent(from)) {
                in(new Phase.Shown(now, shown.filter(), now.still(shown.out()), Optional.empty(), Optional.empty()));
                write();
            }
        });
    }

    private boolean isCurrent(Comparison comparison) {
        return state.get().phase() instanceof Phase.Shown now && now.comparison() == comparison;
    }

    private void write() {
        boolean safe = state.get().phase() instanceof Phase.Shown shown
                && shown.written()
                        .or(() -> last.flatMap(Phase.Shown::written))
                        .filter(Written::safe)
                        .isPresent();
        write(safe);
    }

    private void write(boolean safe) {
        if (!(state.get().phase() instanceof Phase.Shown shown)) {
            return;
        }
        writing.ifPresent(JobHandle::cancel);
        writing = Optional.of(submit(
                TEXTS.text("job.script"), desk.script(shown.comparison(), shown.out(), safe), outcome -> {
                    if (outcome instanceof Outcome.Done<Written>(var written) && isCurrent(shown.comparison())) {
                        shown(s -> s.out().equals(shown.out()) ? s.written(Optional.of(written)) : s);
                    }
                }));
    }

    /// Counts on the database what the script would take away.
    void countLosses() {
        if (!(state.get().phase() instanceof Phase.Shown shown)
                || shown.written().isEmpty()) {
            return;
        }
        Written written = shown.written().get();
        shown.comparison()
                .before()
                .live()
                .ifPresent(profile -> submit(
                        TEXTS.text("job.count", profile.name()), desk.count(profile, written.losses()), outcome -> {
                            switch (outcome) {
                                case Outcome.Done<java.util.Map<dev.drydock.core.schema.ddl.Loss, Long>>(var counted) ->
                                    shown(s -> s.written().equals(Optional.of(written))
                                            ? s.written(Optional.of(written.counted(counted)))
                                            : s);
                                case Outcome.Failed<?>(var why) ->
                                    in(new Phase.Failed(profile.name(), FaultText.of(why)));
                                case Outcome.Cancelled<?>() -> {}
                            }
                        }));
    }

    /// Why the script cannot be run now; empty when it can.
    Optional<String> whyNot() {
        if (!(state.get().phase() instanceof Phase.Shown shown)) {
            return Optional.of(TEXTS.text("apply.nothing"));
        }
        if (state.get().stale()) {
            return Optional.of(TEXTS.text("apply.stale"));
        }
        if (shown.comparison().before().live().isEmpty()) {
            return Optional.of(TEXTS.text("apply.file"));
        }
        boolean empty =
                shown.written().filter(each -> !each.script().steps().isEmpty()).isEmpty();
        return empty ? Optional.of(TEXTS.text("apply.empty")) : Optional.empty();
    }

    /// Shows what would run on the live side, and asks. Afterwards both sides are read again.
    void applyScript() {
        if (whyNot().isEmpty() && state.get().phase() instanceof Phase.Shown shown) {
            shown.comparison()
                    .before()
                    .live()
                    .ifPresent(profile -> apply.ask(
                            profile,
                            TEXTS.text(
                                    "apply.title",
                                    profile.name(),
                                    shown.comparison().after().name()),
                            shown.written().orElseThrow().script(),
                            report -> compare()));
        }
    }

    void goToConnections() {
        services.go().accept(new Destination.Connections(Optional.empty()));
    }

    private <T> JobHandle<T> submit(String label, Job<T> job, Consumer<Outcome<T>> then) {
        JobHandle<T> handle = services.jobs().submit(new JobSpec(LANE, label), job);
        var _ = handle.outcome()
                .whenComplete((outcome, bug) -> services.fx()
                        .execute(() -> then.accept(
                                bug == null
                                        ? outcome
                                        : new Outcome.Failed<>(
                                                new DbFault.Other(String.valueOf(bug.getMessage()), "")))));
        return handle;
    }

    private void shown(UnaryOperator<Phase.Shown> change) {
        if (state.get().phase() instanceof Phase.Shown shown) {
            in(change.apply(shown));
        }
    }

    private void in(Phase phase) {
        update(s -> s.in(phase));
    }

    private void update(UnaryOperator<CompareState> change) {
        state.set(change.apply(state.get()));
    }
}
