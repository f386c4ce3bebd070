package dev.drydock.cli.schema.diff;

import dev.drydock.core.schema.diff.DiffOptions;
import java.util.List;

/// What a comparison leaves out.
public enum Ignored {
    OWNERS,
    GRANTS,
    COMMENTS;

    public static DiffOptions options(List<Ignored> ignored, boolean columnOrder) {
        return new DiffOptions(
                !ignored.contains(OWNERS), !ignored.contains(GRANTS), !ignored.contains(COMMENTS), columnOrder);
    }
}
