package dev.drydock.app.panel.query.tab;

import dev.drydock.app.panel.query.session.SessionSlot;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.guard.Stance;
import dev.drydock.core.guard.unlock.Unlocks;
import java.util.List;
import java.util.Optional;

/// Keeps a tab's rules at those of its stored profile. A change is in force at once while no connection is
/// open; else the stricter of both holds until the user reconnects. FX thread.
final class ProfileWatch {
    private final TabViewModel tab;
    private final SessionSlot slot;

    ProfileWatch(TabViewModel tab, SessionSlot slot) {
        this.tab = tab;
        this.slot = slot;
    }

    /// @param stored the profiles as they are now; a tab of a removed one stays as it is
    void follow(List<ConnectionProfile> stored) {
        stored.stream()
                .filter(profile -> profile.id().equals(slot.profile().id()))
                .findFirst()
                .ifPresent(this::follow);
    }

    /// Before a new connection: what was saved last is in force.
    void apply() {
        tab.state().get().saved().ifPresent(this::adopt);
    }

    private void follow(ConnectionProfile now) {
        TabState state = tab.state().get();
        ConnectionProfile opened = slot.profile();
        boolean known = state.saved().orElse(opened).equals(now);
        if (known) {
            return;
        }
        boolean open = slot.current().isPresent() || state.phase().busy();
        boolean sameRules = now.named(opened.id(), opened.name()).equals(opened);
        if (!open || sameRules) {
            adopt(now);
        } else {
            Unlocks unlocks = tab.services().sessions().unlocks();
            Stance stricter = unlocks.stance(opened).and(unlocks.stance(now));
            tab.update(
                    s -> s.under(opened.in(stricter.environment()), s.options().under(stricter), Optional.of(now)));
        }
    }

    private void adopt(ConnectionProfile now) {
        Unlocks unlocks = tab.services().sessions().unlocks();
        TabState.Options before = TabState.Options.of(slot.profile(), unlocks);
        TabState.Options after = TabState.Options.of(now, unlocks);
        slot.use(now);
        tab.update(s -> s.under(now, after.equals(before) ? s.options() : after, Optional.empty()));
    }
}
