package dev.drydock.app.panel.compare;

import dev.drydock.app.panel.compare.desk.CompareDesk;
import dev.drydock.app.panel.compare.state.CompareState.Phase;
import dev.drydock.app.panel.compare.state.Comparison;
import dev.drydock.app.panel.compare.state.DiffNode;
import dev.drydock.app.panel.compare.state.Filter;
import dev.drydock.app.panel.compare.state.Written;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.loss.LossCounts;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the user can do with a result: filter it, leave parts of it out, say what is a rename. FX thread only.
final class ResultViewModel {
    private static final Messages TEXTS = Messages.of(ResultViewModel.class);

    private final CompareWork work;
    private final CompareDesk desk;
    private Optional<JobHandle<?>> writing = Optional.empty();
    private boolean safeForms;

    ResultViewModel(CompareWork work, CompareDesk desk) {
        this.work = work;
        this.desk = desk;
    }

    void filter(Filter now) {
        work.shown(s -> s.filter(now));
    }

    void select(Optional<ElementKey> key) {
        work.shown(s -> s.chosen().equals(key) ? s : s.chosen(key));
    }

    /// Takes a row, with what it needs, or leaves it out, with what needs it.
    void include(DiffNode row, boolean wanted) {
        Set<ElementKey> keys = row.choices();
        work.shown(s -> {
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
        if (work.state().get().phase() instanceof Phase.Shown shown
                && shown.written().filter(each -> each.safe() != wanted).isPresent()) {
            write(wanted);
        }
    }

    void accept(Rename rename) {
        if (work.state().get().phase() instanceof Phase.Shown shown) {
            List<Rename> renames = new ArrayList<>(shown.comparison().diff().renames());
            renames.add(rename);
            rename(shown, renames, shown.comparison().declined());
        }
    }

    /// Declines a proposal, or takes an accepted one back.
    void decline(Rename rename) {
        if (work.state().get().phase() instanceof Phase.Shown shown) {
            List<Rename> renames = new ArrayList<>(shown.comparison().diff().renames());
            renames.remove(rename);
            Set<Rename> declined = new HashSet<>(shown.comparison().declined());
            declined.add(rename);
            rename(shown, renames, declined);
        }
    }

    private void rename(Phase.Shown shown, List<Rename> renames, Set<Rename> declined) {
        Comparison from = shown.comparison();
        work.submit(TEXTS.text("job.rename"), desk.renamed(from, renames, declined), outcome -> {
            if (outcome instanceof Outcome.Done<Comparison>(var now) && isCurrent(from)) {
                work.in(new Phase.Shown(
                        now, shown.filter(), now.still(shown.out()), Optional.empty(), Optional.empty()));
                write();
            }
        });
    }

    private boolean isCurrent(Comparison comparison) {
        return work.state().get().phase() instanceof Phase.Shown now
                && now.comparison().number() == comparison.number();
    }

    /// Writes the script for what is chosen now, in the forms of the last one.
    void write() {
        write(safeForms);
    }

    private void write(boolean safe) {
        if (!(work.state().get().phase() instanceof Phase.Shown shown)) {
            return;
        }
        safeForms = safe;
        writing.ifPresent(JobHandle::cancel);
        writing = Optional.of(work.submit(
                TEXTS.text("job.script"), desk.script(shown.comparison(), shown.out(), safe), outcome -> {
                    if (outcome instanceof Outcome.Done<Written>(var written) && isCurrent(shown.comparison())) {
                        work.shown(s -> s.out().equals(shown.out()) ? s.written(Optional.of(written)) : s);
                    }
                }));
    }

    /// Counts on the database what the script would take away.
    void countLosses() {
        if (!(work.state().get().phase() instanceof Phase.Shown shown)
                || shown.written().isEmpty()) {
            return;
        }
        Written written = shown.written().get();
        shown.comparison()
                .before()
                .live()
                .ifPresent(profile -> work.submit(
                        TEXTS.text("job.count", profile.name()), desk.count(profile, written.losses()), outcome -> {
                            switch (outcome) {
                                case Outcome.Done<LossCounts>(var counted) ->
                                    work.shown(s -> s.written().equals(Optional.of(written))
                                            ? s.written(Optional.of(written.counted(counted)))
                                            : s);
                                case Outcome.Failed<?>(var why) ->
                                    work.in(new Phase.Failed(profile.name(), FaultText.of(why)));
                                case Outcome.Cancelled<?>() -> {}
                            }
                        }));
    }
}
