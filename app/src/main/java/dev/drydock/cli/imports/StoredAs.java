package dev.drydock.cli.imports;

import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.credential.ImportTakeover;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.ProfileChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of one candidate.
///
/// @param name under which it is stored; `""` when it is not
/// @param kept where its secrets are from now on; empty when none was taken over
record StoredAs(String id, String name, Optional<SecretKeeping> kept) {
    static List<StoredAs> all(
            ImportTakeover takeover, ImportPreview preview, Optional<String> folder, SecretKeeping keeping)
            throws FaultException {
        List<StoredAs> stored = new ArrayList<>();
        for (ImportCandidate candidate : preview.candidates()) {
            boolean keeps = keeping != SecretKeeping.ASK && !candidate.secrets().isEmpty();
            ProfileChange change = takeover.store(candidate, folder.orElse(candidate.folder()));
            stored.add(
                    switch (change) {
                        case ProfileChange.Saved(var made) ->
                            new StoredAs(
                                    made.profile().id(),
                                    made.profile().name(),
                                    keeps ? Optional.of(keeping) : Optional.empty());
                        case ProfileChange.NameTaken _,
                                ProfileChange.NotFound _,
                                ProfileChange.NeedsReason _,
                                ProfileChange.Unfit _ -> new StoredAs("", "", Optional.empty());
                    });
        }
        return stored;
    }
}
