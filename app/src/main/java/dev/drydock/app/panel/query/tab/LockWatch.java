package dev.drydock.app.panel.query.tab;

import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.query.ask.Question;
import dev.drydock.app.panel.query.session.SessionSlot;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.guard.unlock.Relock;
import dev.drydock.core.guard.unlock.Unlock;
import java.time.Instant;
import java.util.Optional;

/// Keeps a tab's rules at those of its lock: unlocked for a while, then locked again. The connection itself
/// follows before its next statement. FX thread.
final class LockWatch {
    private final TabViewModel tab;
    private final Optional<SessionSlot> slot;
    private final Runnable end;

    LockWatch(TabViewModel tab, QueryServices services, Optional<SessionSlot> slot) {
        this.tab = tab;
        this.slot = slot;
        end = services.sessions()
                .unlocks()
                .listen((unlock, why) -> services.threads().fx().execute(() -> changed(unlock, why)));
    }

    /// Follows no longer.
    void end() {
        end.run();
    }

    private void changed(Unlock unlock, Optional<Relock> why) {
        Optional<ConnectionProfile> bound = slot.map(SessionSlot::profile)
                .filter(profile ->
                        profile.id().equals(unlock.profile().id()) && profile.reachesSameAs(unlock.profile()));
        if (bound.isEmpty()) {
            return;
        }
        TabState.Options now =
                TabState.Options.of(bound.get(), tab.services().sessions().unlocks());
        tab.update(s -> s.options(s.options().under(now.stance()))
                .standing(
                        s.standing() instanceof Standing.On(var profile, var facts, var readOnly)
                                ? new Standing.On(profile, facts, now.readOnly())
                                : s.standing())
                .asking(why.isPresent() ? s.question().filter(q -> !(q instanceof Question.MayRun)) : s.question()));
        tab.messages()
                .add(new Message.Lock(
                        Instant.now(), why, tab.state().get().transaction().pending()));
    }
}
