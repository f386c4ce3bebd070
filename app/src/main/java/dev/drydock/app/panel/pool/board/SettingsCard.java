package dev.drydock.app.panel.pool.board;

import dev.drydock.app.kit.FactTable;
import dev.drydock.app.kit.FactTable.Fact;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.PoolText;
import dev.drydock.core.pool.settings.Adjustment;
import dev.drydock.core.pool.settings.EffectiveSettings;
import dev.drydock.core.pool.settings.PoolSetting;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;

/// The settings in force, where each comes from, and what was asked for and not given.
final class SettingsCard extends Card {
    private static final Messages TEXTS = Messages.of(SettingsCard.class);

    private final FactTable<Row> table;
    private final Label adjusted = line("warning-text");

    private record Row(String setting, String value, String from) {}

    SettingsCard() {
        super(TEXTS.text("settings.title"));
        table = new FactTable<>(
                TEXTS.text("settings.title"),
                List.of(
                        new Fact<>(TEXTS.text("head.setting"), 150, "", Row::setting),
                        new Fact<>(TEXTS.text("head.inForce"), 90, "numeric", Row::value),
                        new Fact<>(TEXTS.text("head.from"), 100, "muted", Row::from)),
                Row::setting);
        table.fit(PoolSetting.values().length, PoolSetting.values().length);
        adjusted.getStyleClass().add("small");
        body(table);
        body(padded(adjusted));
    }

    void show(EffectiveSettings settings) {
        table.show(Arrays.stream(PoolSetting.values())
                .map(setting -> new Row(
                        PoolText.of(setting),
                        PoolText.amount(setting, settings.value(setting)),
                        from(settings, setting)))
                .toList());
        adjusted.setText(String.join(
                "\n", settings.adjustments().stream().map(PoolText::of).toList()));
        boolean some = !settings.adjustments().isEmpty();
        adjusted.getParent().setVisible(some);
        adjusted.getParent().setManaged(some);
        beside(some ? TEXTS.text("settings.adjusted", settings.adjustments().size()) : "");
    }

    private static String from(EffectiveSettings settings, PoolSetting setting) {
        boolean changed =
                settings.adjustments().stream().map(Adjustment::setting).anyMatch(s -> s == setting);
        if (changed) {
            return TEXTS.text("settings.from.adjusted");
        }
        return settings.defaulted().contains(setting)
                ? TEXTS.text("settings.from.environment")
                : TEXTS.text("settings.from.profile");
    }
}
