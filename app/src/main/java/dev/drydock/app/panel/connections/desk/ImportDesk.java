package dev.drydock.app.panel.connections.desk;

import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.workspace.StoredProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What taking profiles over and handing them on asks of the core. Called on the FX thread, returns at once,
/// answers on the FX thread.
public interface ImportDesk {
    /// Where connections are looked for.
    sealed interface Source {
        record Files(List<Path> paths) implements Source {}

        record Pasted(String text) implements Source {}

        /// The variables of this process and the usual files of this user.
        record Machine() implements Source {}
    }

    /// @param openCredentials also those that another program keeps under a key that everybody knows
    /// @param then closes the previews
    void preview(Source source, boolean openCredentials, Consumer<Outcome<List<ImportPreview>>> then);

    /// Stores profiles, each under a name that is free.
    ///
    /// @param candidates stay the caller's, who must not close them before the answer
    /// @param secrets where their secrets are kept; [SecretKeeping#ASK] = they are not taken over
    void store(List<ImportCandidate> candidates, SecretKeeping secrets, Consumer<Outcome<List<StoredProfile>>> then);

    /// Writes profiles, without secrets, into `file`: what is there is replaced as a whole or stays.
    ///
    /// @param id of the only one wanted; empty = all
    /// @param then told how many
    void export(Optional<String> id, Path file, Consumer<Outcome<Integer>> then);
}
