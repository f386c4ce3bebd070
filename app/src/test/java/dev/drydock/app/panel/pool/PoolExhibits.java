package dev.drydock.app.panel.pool;

import dev.drydock.app.gallery.Exhibit;
import dev.drydock.app.gallery.ShellExhibits;
import dev.drydock.app.nav.Place;
import java.util.List;
import java.util.function.Supplier;

/// The pool panel in every state.
public final class PoolExhibits {
    private PoolExhibits() {}

    public static List<Exhibit> all() {
        return List.of(
                exhibit("first-use", PoolStates::firstUse),
                exhibit("opening", PoolStates::opening),
                exhibit("fault", PoolStates::fault),
                exhibit("calm", PoolStates::calm),
                exhibit("load", PoolStates::load),
                exhibit("leaking", PoolStates::leaking),
                exhibit("starved", PoolStates::starved),
                exhibit("cut-off", PoolStates::cutOff),
                exhibit("breaker", PoolStates::breaker),
                exhibit("partial", PoolStates::partial),
                exhibit("unsupported", PoolStates::unsupported),
                exhibit("suspended", PoolStates::suspended),
                exhibit("pooler", PoolStates::pooler),
                exhibit("week", PoolStates::week),
                exhibit("table", () -> PoolStates.load().asTable()),
                exhibit("resize-prod", PoolStates::resizing),
                exhibit("lower-half", () -> PoolStates.leaking().scrolled()));
    }

    private static Exhibit exhibit(String state, Supplier<PoolStage> made) {
        return new Exhibit("pool", state, 450, theme -> {
            PoolStage stage = made.get();
            return ShellExhibits.scene(theme, Place.POOL, stage.view(), stage.standing(), List.of());
        });
    }
}
