package dev.drydock.core.connect.imports.source;

import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFormat;

/// Port: reads one kind of file. Executes and expands nothing.
public interface ImportSource {
    ImportFormat format();

    /// Whether name or content are this format's, when nobody has said so. Cheap; never throws.
    boolean knows(ImportInput input);

    /// Adds the entries and findings of the input.
    ///
    /// @throws NotImportable when the input as a whole is refused
    void read(ImportInput input, PreviewDraft preview) throws NotImportable;
}
