package dev.drydock.core.connect.imports.file;

import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;

/// A whole file, or a piece of it, that is not taken over. Carries no content of the file.
public final class NotImportable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String key;

    /// @param key what it is about, without any content of the file
    public NotImportable(Kind kind, String key) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.key = key;
    }

    public NotImportable(Kind kind) {
        this(kind, "");
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }
}
