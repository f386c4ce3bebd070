package dev.drydock.core.query.export;

import dev.drydock.core.query.result.ResultState;

/// How much of a result an export is to hold.
public enum Extent {
    /// All of it: an export of a result that breaks off fails.
    WHOLE,
    /// What was received, also of a result that broke off. [Exported] tells.
    RECEIVED;

    /// What somebody means who sees a result in `state`: the rows of a broken one are all there are.
    public static Extent of(ResultState state) {
        return switch (state) {
            case GROWING, COMPLETE, CLOSED -> WHOLE;
            case CANCELLED, FAILED, DISK_FULL -> RECEIVED;
        };
    }
}
