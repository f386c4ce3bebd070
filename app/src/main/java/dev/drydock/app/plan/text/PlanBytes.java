package dev.drydock.app.plan.text;

import java.nio.charset.StandardCharsets;

/// Plans come in files that shells wrote.
public final class PlanBytes {
    private PlanBytes() {}

    /// UTF-8, or UTF-16 with a mark.
    public static String decoded(byte[] bytes) {
        boolean wide = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        return new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }
}
