package dev.drydock.core.connect.imports.file;

import dev.drydock.core.connect.UrlReading.Reason;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A whole file, or a piece of it, that is not taken over. Carries no content of the file.
public final class NotImportable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String key;
    private final @Nullable Reason reason;

    /// @param key what it is about, without any content of the file
    public NotImportable(Kind kind, String key) {
        this(kind, key, null);
    }

    private NotImportable(Kind kind, String key, @Nullable Reason reason) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.key = key;
        this.reason = reason;
    }

    /// A dialect refused it.
    public static NotImportable notOpened(Reason reason, String part) {
        return new NotImportable(Kind.NOT_OPENED, part, reason);
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

    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }
}
