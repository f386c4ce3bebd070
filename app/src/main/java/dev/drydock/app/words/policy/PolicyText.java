package dev.drydock.app.words.policy;

import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.EffectivePolicy.Part;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.connect.policy.SecretKeeping;
import java.util.Arrays;
import java.util.List;

/// What is in force for a profile.
public final class PolicyText {
    private static final Messages WORDS = Messages.of(PolicyText.class);

    private PolicyText() {}

    /// One line of the policy in force.
    ///
    /// @param chosen the user's own decision, not the environment's
    public record Line(Part part, String what, String value, boolean chosen) {}

    /// All of it, in the order of the parts.
    public static List<Line> lines(ConnectionProfile profile) {
        EffectivePolicy policy = EffectivePolicy.of(profile);
        return Arrays.stream(Part.values())
                .map(part -> new Line(
                        part, of(part), value(part, policy), policy.chosen().contains(part)))
                .toList();
    }

    /// The number first: users know it from other tools.
    public static String of(SafeMode mode) {
        return mode.level()
                + " · "
                + switch (mode) {
                    case OFF -> WORDS.text("safeMode.off");
                    case CONFIRM_WRITES -> WORDS.text("safeMode.confirmWrites");
                    case PREVIEW_WRITES -> WORDS.text("safeMode.previewWrites");
                    case READ_ONLY -> WORDS.text("safeMode.readOnly");
                    case CONFIRM_ALL -> WORDS.text("safeMode.confirmAll");
                };
    }

    public static String of(CommitMode mode) {
        return switch (mode) {
            case AUTO -> WORDS.text("commitMode.auto");
            case MANUAL -> WORDS.text("commitMode.manual");
            case SMART -> WORDS.text("commitMode.smart");
        };
    }

    public static String of(SecretKeeping keeping) {
        return switch (keeping) {
            case ASK -> WORDS.text("keeping.ask");
            case KEYCHAIN -> WORDS.text("keeping.keychain");
            case VAULT -> WORDS.text("keeping.vault");
        };
    }

    public static String of(Part part) {
        return switch (part) {
            case SAFE_MODE -> WORDS.text("part.safeMode");
            case COMMIT_MODE -> WORDS.text("part.commitMode");
            case CONNECT -> WORDS.text("part.connect");
            case VALIDATE -> WORDS.text("part.validate");
            case STATEMENT -> WORDS.text("part.statement");
            case IDLE_TRANSACTION -> WORDS.text("part.idleTransaction");
            case SOCKET -> WORDS.text("part.socket");
        };
    }

    public static String value(Part part, EffectivePolicy policy) {
        EffectivePolicy.Bounds bounds = policy.bounds();
        return switch (part) {
            case SAFE_MODE -> of(policy.safeMode());
            case COMMIT_MODE -> of(policy.commitMode());
            case CONNECT -> BoundText.of(bounds.connect());
            case VALIDATE -> BoundText.of(bounds.validate());
            case STATEMENT -> BoundText.of(bounds.statement());
            case IDLE_TRANSACTION -> BoundText.of(bounds.idleTransaction());
            case SOCKET -> BoundText.of(bounds.socket());
        };
    }
}
