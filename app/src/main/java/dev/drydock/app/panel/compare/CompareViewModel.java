package dev.drydock.app.panel.compare;

import dev.drydock.app.apply.ApplyViewModel;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.compare.desk.CompareDesk;
import dev.drydock.app.panel.compare.desk.CompareServices;
import dev.drydock.app.panel.compare.state.CompareState;
import dev.drydock.app.panel.compare.state.CompareState.Phase;
import dev.drydock.app.panel.compare.state.Filter;
import dev.drydock.app.panel.compare.state.Settings;
import dev.drydock.app.panel.compare.state.SideChoice;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What the user can do with two schemas. FX thread only; reading, comparing and writing are jobs.
public final class CompareViewModel {
    private static final Messages TEXTS = Messages.of(CompareViewModel.class);

    private final CompareServices services;
    private final CompareDesk desk;
    private final ApplyViewModel apply;
    private final CompareWork work;
    private final ResultViewModel result;
    private Optional<JobHandle<?>> running = Optional.empty();
    private Optional<Phase.Shown> last = Optional.empty();

    public CompareViewModel(CompareServices services) {
        this.services = services;
        desk = new CompareDesk(services);
        work = new CompareWork(services);
        result = new ResultViewModel(work, desk);
        apply = new ApplyViewModel(services.jobs(), services.fx(), services.desk());
    }

    public ReadOnlyObjectProperty<CompareState> state() {
        return work.state().getReadOnlyProperty();
    }

    CompareServices services() {
        return services;
    }

    /// What can be done with what was found.
    ResultViewModel result() {
        return result;
    }

    /// The script on its way to the database.
    ApplyViewModel apply() {
        return apply;
    }

    /// The panel came into sight.
    ///
    /// @param before id of the profile to take for the side that is changed
    void show(Optional<String> before) {
        work.submit(TEXTS.text("job.profiles"), context -> services.profiles().list(), outcome -> {
            if (outcome instanceof Outcome.Done<List<ConnectionProfile>>(var profiles)) {
                work.update(s -> s.profiles(profiles));
                before.flatMap(id -> profiles.stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst())
                        .ifPresent(profile -> choose(true, new SideChoice.Live(profile)));
            }
        });
    }

    void choose(boolean before, SideChoice choice) {
        Optional<SideChoice> chosen = Optional.of(choice);
        work.update(s -> before ? s.sides(chosen, s.after()) : s.sides(s.before(), chosen));
    }

    /// What was the model is changed from now on, and the other way round.
    void swap() {
        work.update(s -> s.sides(s.after(), s.before()));
        if (work.state().get().phase() instanceof Phase.Shown) {
            compare();
        }
    }

    void settings(Settings now) {
        work.update(s -> s.settings(now));
    }

    /// Reads both sides again. What was left out stays left out as long as it differs.
    void compare() {
        CompareState now = work.state().get();
        if (!now.ready()) {
            return;
        }
        if (now.phase() instanceof Phase.Shown shown && !now.stale()) {
            last = Optional.of(shown);
        } else if (!(now.phase() instanceof Phase.Reading)) {
            last = Optional.empty();
        }
        cancel();
        work.update(s -> s.in(new Phase.Reading()));
        SideChoice before = now.before().orElseThrow();
        SideChoice after = now.after().orElseThrow();
        running = Optional.of(work.submit(
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
                work.in(shown.out(out).filter(filter));
                result.write();
            }
            case Outcome.Done<Phase>(var phase) -> work.in(phase);
            case Outcome.Failed<Phase>(var why) -> work.in(new Phase.Failed("", FaultText.of(why)));
            case Outcome.Cancelled<Phase>() -> work.in(new Phase.Stopped());
        }
    }

    /// Stops the reading.
    void cancel() {
        running.ifPresent(JobHandle::cancel);
        running = Optional.empty();
    }

    /// Why the script cannot be run now; empty when it can.
    Optional<String> whyNot() {
        if (!(work.state().get().phase() instanceof Phase.Shown shown)) {
            return Optional.of(TEXTS.text("apply.nothing"));
        }
        if (work.state().get().stale()) {
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
        if (whyNot().isEmpty() && work.state().get().phase() instanceof Phase.Shown shown) {
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
}
