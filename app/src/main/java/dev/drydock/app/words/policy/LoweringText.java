package dev.drydock.app.words.policy;

import dev.drydock.app.words.Messages;
import dev.drydock.core.guard.Lowering;

/// What a change takes away from the safety of production, as a sentence.
public final class LoweringText {
    private static final Messages WORDS = Messages.of(LoweringText.class);

    private LoweringText() {}

    public static String of(Lowering part) {
        return switch (part) {
            case ENVIRONMENT -> WORDS.text("lowering.environment");
            case SAFE_MODE -> WORDS.text("lowering.safeMode");
            case READ_ONLY -> WORDS.text("lowering.readOnly");
        };
    }
}
