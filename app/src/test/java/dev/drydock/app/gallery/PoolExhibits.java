package dev.drydock.app.gallery;

import dev.drydock.app.nav.Place;
import dev.drydock.app.panel.pool.PoolStage;
import java.util.List;
import java.util.function.Supplier;

/// The pool panel in every state.
public final class PoolExhibits {
    private PoolExhibits() {}

    public static List<Exhibit> all() {
        return List.of(
                exhibit("first-use", PoolStage::firstUse),
                exhibit("opening", PoolStage::opening),
                exhibit("fault", PoolStage::fault),
                exhibit("calm", PoolStage::calm),
                exhibit("load", PoolStage::load),
                exhibit("leaking", PoolStage::leaking),
                exhibit("starved", PoolStage::starved),
                exhibit("cut-off", PoolStage::cutOff),
                exhibit("breaker", PoolStage::breaker),
                exhibit("partial", PoolStage::partial),
                exhibit("unsupported", PoolStage::unsupported),
                exhibit("suspended", PoolStage::suspended),
                exhibit("pooler", PoolStage::pooler),
                exhibit("week", PoolStage::week),
                exhibit("table", () -> PoolStage.load().asTable()),
                exhibit("resize-prod", PoolStage::resizing),
                exhibit("lower-half", () -> PoolStage.leaking().scrolled()));
    }

    private static Exhibit exhibit(String state, Supplier<PoolStage> made) {
        return new Exhibit("pool", state, 450, theme -> {
            PoolStage stage = made.get();
            return ShellExhibits.scene(theme, Place.POOL, stage.view(), stage.standing(), List.of());
        });
    }
}
