package dev.drydock.core.query.export;

import dev.drydock.core.query.result.ResultState;

/// What an export wrote.
///
/// @param end how the result ended; anything but `COMPLETE` means that rows are missing behind the last one
public record Exported(long rows, ResultState end) {
    public boolean whole() {
        return end == ResultState.COMPLETE;
    }
}
