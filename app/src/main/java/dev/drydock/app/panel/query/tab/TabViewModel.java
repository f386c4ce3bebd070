package dev.drydock.app.panel.query.tab;

import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.query.ask.Question;
import dev.drydock.app.panel.query.ask.RunPlan;
import dev.drydock.app.panel.query.explain.PlanOptions;
import dev.drydock.app.panel.query.keep.Draft;
import dev.drydock.app.panel.query.keep.Ledger;
import dev.drydock.app.panel.query.session.SessionSlot;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.guard.unlock.Unlocks;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One query tab: bound to one connection for its life, with what the user can do in it. FX thread only.
public final class TabViewModel {
    /// What is known of a server before it was asked.
    static final ServerFacts NOT_YET = new ServerFacts("", "", 0, 0, "", "", "");

    private final QueryServices services;
    private final ReadOnlyObjectWrapper<TabState> state;
    private final ObservableList<Message> messages = FXCollections.observableArrayList();
    private final ObservableList<ShownResult> results = FXCollections.observableArrayList();
    private final TextRules text;
    final TabWork work;
    private final Asking asking;
    private final RunControl runs;
    private final PlanControl plans;
    private final Optional<ProfileWatch> watch;
    private final LockWatch locks;
    private final Draft draft;

    /// A place in the text to point at.
    ///
    /// @param why empty: this runs; else why the database stopped here
    public record Spot(int start, int end, Optional<dev.drydock.core.fault.DbFault> why) {}

    TabViewModel(QueryServices services, Optional<ConnectionProfile> profile, Draft draft, PlanOptions planOptions) {
        this.services = services;
        this.draft = draft;
        this.text = new TextRules(
                profile.flatMap(p -> services.ports().apply(p.dialect())).map(QueryPorts::syntax), services.threads());
        Unlocks unlocks = services.sessions().unlocks();
        TabState.Options options =
                profile.map(p -> TabState.Options.of(p, unlocks)).orElse(TabState.Options.UNBOUND);
        state = new ReadOnlyObjectWrapper<>(new TabState(
                draft.title(),
                profile,
                profile.<Standing>map(p -> new Standing.On(p, NOT_YET, options.readOnly()))
                        .orElseGet(Standing.Nowhere::new),
                profile.isPresent() ? new Phase.Closed() : new Phase.Unbound(),
                TabState.Transaction.NONE,
                options,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        Optional<SessionSlot> slot = profile.map(p -> new SessionSlot(services, p));
        watch = slot.map(s -> new ProfileWatch(this, s));
        work = new TabWork(this, services, slot);
        asking = new Asking(this, services, slot);
        Ledger ledger = new Ledger(services.store(), draft.troubles());
        runs = new RunControl(this, services, slot, work, asking, ledger);
        plans = new PlanControl(this, services, new PlanControl.Parts(slot, work, asking, ledger), planOptions);
        locks = new LockWatch(this, services, slot);
        slot.ifPresent(s -> s.whenUnused(what -> services.threads().fx().execute(() -> {
            messages.add(new Message.Unused(Instant.now(), what));
            if (!state.get().phase().busy()) {
                work.refresh();
            }
        })));
    }

    public ReadOnlyObjectProperty<TabState> state() {
        return state.getReadOnlyProperty();
    }

    /// What to point at in the text now.
    public ReadOnlyObjectProperty<Optional<Spot>> spot() {
        return work.spot();
    }

    public ObservableList<Message> messages() {
        return messages;
    }

    /// The results of the last run.
    public ObservableList<ShownResult> results() {
        return results;
    }

    /// The plans of its statements.
    public PlanControl plans() {
        return plans;
    }

    public Draft draft() {
        return draft;
    }

    public QueryServices services() {
        return services;
    }

    /// How the tab's DBMS reads a text.
    public TextRules text() {
        return text;
    }

    /// The text was changed by the user.
    public void edited() {
        work.edited();
        if (!state.get().changed()) {
            update(s -> s.changed(true));
        }
    }

    /// Reviews what was asked for and runs it, or asks first.
    public void run(RunPlan.Request request) {
        if (!state.get().phase().busy() && state.get().question().isEmpty()) {
            runs.review(request);
        }
    }

    /// Answers the question in sight with yes. `typed` must be the name asked for, if one was; `password` is
    /// proved first, if a proof is wanted. False: not accepted.
    ///
    /// @param password wiped here
    public boolean agree(String typed, char[] password) {
        Optional<Question.MayRun> accepted = state.get()
                .question()
                .filter(Question.MayRun.class::isInstance)
                .map(Question.MayRun.class::cast)
                .filter(may -> may.accepts(typed));
        if (accepted.filter(Question.MayRun::proves).isPresent()) {
            asking.prove(accepted.get(), password, asking::confirmed);
            return true;
        }
        Arrays.fill(password, '\0');
        accepted.ifPresent(may -> asking.confirmed());
        return accepted.isPresent();
    }

    /// Answers the question in sight with no, else puts the fault in sight away.
    public void dismiss() {
        asking.end();
        update(s -> s.question().isPresent() ? s.asking(Optional.empty()) : s.fault(Optional.empty()));
    }

    public void cancel() {
        work.cancel();
    }

    /// Commits or rolls back the open transaction.
    public void end(boolean commit) {
        runs.end(commit);
    }

    /// Opens the connection anew; nothing is run. Takes over `password` and keeps it for this connection,
    /// unless it is empty.
    public void reconnect(char[] password) {
        try (Secret secret = Secret.taking(password)) {
            if (password.length > 0) {
                state.get().profile().ifPresent(p -> services.secrets().typed(p.id(), SecretUse.DATABASE, secret));
            }
        }
        watch.ifPresent(ProfileWatch::apply);
        runs.reconnect();
    }

    /// Told whenever the stored profiles were read.
    void follow(List<ConnectionProfile> stored) {
        watch.ifPresent(w -> w.follow(stored));
    }

    /// What the next run does.
    public void options(UnaryOperator<TabState.Options> change) {
        update(s -> s.options(change.apply(s.options())));
    }

    /// Ends the connection and gives the results up.
    void close() {
        locks.end();
        asking.end();
        runs.close();
    }

    void update(UnaryOperator<TabState> change) {
        state.set(change.apply(state.get()));
        asking.follow();
    }
}
