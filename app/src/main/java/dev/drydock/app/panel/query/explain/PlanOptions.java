package dev.drydock.app.panel.query.explain;

import dev.drydock.app.panel.query.keep.OwnStore;
import dev.drydock.core.plan.run.port.ExplainOption;
import dev.drydock.core.workspace.SettingKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What plans are asked to tell, as far as a server takes it: one choice for all tabs, kept from one start to
/// the next. FX thread.
public final class PlanOptions {
    private static final SettingKey<Set<ExplainOption>> KEY = new SettingKey<>(
            "plan.options",
            Set.of(ExplainOption.BUFFERS, ExplainOption.SETTINGS),
            PlanOptions::read,
            PlanOptions::written);

    private final OwnStore store;
    private final ReadOnlyObjectWrapper<Set<ExplainOption>> chosen = new ReadOnlyObjectWrapper<>(KEY.fallback());
    private boolean touched;

    public PlanOptions(OwnStore store) {
        this.store = store;
    }

    /// Brings back what was chosen the last time.
    public void start() {
        store.run(workspace -> workspace.settings().get(KEY), this::remembered, refused -> {});
    }

    private void remembered(Set<ExplainOption> kept) {
        if (!touched) {
            chosen.set(kept);
        }
    }

    public ReadOnlyObjectProperty<Set<ExplainOption>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(ExplainOption option, boolean on) {
        Set<ExplainOption> now = EnumSet.noneOf(ExplainOption.class);
        now.addAll(chosen.get());
        if (on ? now.add(option) : now.remove(option)) {
            touched = true;
            chosen.set(Set.copyOf(now));
            store.run(
                    workspace -> {
                        workspace.settings().put(KEY, now);
                        return now;
                    },
                    kept -> {},
                    refused -> {});
        }
    }

    /// What of the choice such a server takes.
    public Set<ExplainOption> among(Collection<ExplainOption> taken) {
        Set<ExplainOption> both = EnumSet.noneOf(ExplainOption.class);
        taken.stream().filter(chosen.get()::contains).forEach(both::add);
        return both;
    }

    private static Set<ExplainOption> read(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> ExplainOption.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String written(Set<ExplainOption> options) {
        return options.stream()
                .map(option -> option.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
