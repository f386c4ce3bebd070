package dev.drydock.cli.profiles;

import dev.drydock.app.words.PoolText;
import dev.drydock.app.words.policy.LoweringText;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Say;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.guard.Lowering;
import dev.drydock.core.pool.settings.PoolRules;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.StoredProfile;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What came of storing a profile: the stored one, or the end of the command.
final class Outcomes {
    private Outcomes() {}

    static StoredProfile saved(ProfileChange change) {
        return switch (change) {
            case ProfileChange.Saved(var stored) -> stored;
            case ProfileChange.NameTaken(var name) -> throw CliFailure.usage("a profile is named " + name + " already");
            case ProfileChange.NotFound(var id) ->
                throw CliFailure.usage("the profile was removed meanwhile; drydock profiles restore brings it back");
            case ProfileChange.NeedsReason(var lowered) -> throw needsReason(lowered);
            case ProfileChange.Unfit(var part) ->
                throw CliFailure.usage("the profile cannot be stored: its "
                        + part.name().toLowerCase(Locale.ROOT) + " is empty, too long or out of range");
        };
    }

    static CliFailure needsReason(Set<Lowering> lowered) {
        return new CliFailure(
                ExitCode.REFUSED_BY_GUARD,
                "production would become less safe: "
                        + lowered.stream().sorted().map(LoweringText::of).collect(Collectors.joining(" "))
                        + " Say why with --reason; it goes to the audit journal");
    }

    /// Says what was asked for and is not in force as asked.
    static void warn(ConnectionProfile profile) {
        profile.policy()
                .safeMode()
                .filter(mode -> !EffectivePolicy.allows(profile.environment(), mode))
                .ifPresent(mode -> Say.line("Safe mode " + mode.level() + " is not in force: " + profile.environment()
                        + " is unlocked for a while, with a reason, and never by a setting."));
        PoolRules.effective(profile.policy().pool(), profile.policy().timeouts().validate(), profile.environment())
                .adjustments()
                .forEach(adjustment -> Say.line(PoolText.of(adjustment)));
    }
}
