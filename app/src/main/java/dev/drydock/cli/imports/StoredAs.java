package dev.drydock.cli.imports;

import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.takeover.ProfileTakeover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of one candidate.
///
/// @param name under which it is stored; `""` when it is not
record StoredAs(String id, String name) {
    static List<StoredAs> all(Workspace workspace, ImportPreview preview, Optional<String> folder)
            throws FaultException {
        ProfileTakeover takeover = new ProfileTakeover(workspace.profiles());
        List<StoredAs> stored = new ArrayList<>();
        for (ImportCandidate candidate : preview.candidates()) {
            ProfileChange change = takeover.store(candidate.profile(), folder.orElse(candidate.folder()));
            stored.add(
                    switch (change) {
                        case ProfileChange.Saved saved ->
                            new StoredAs(
                                    saved.stored().profile().id(),
                                    saved.stored().profile().name());
                        case ProfileChange.NameTaken _, ProfileChange.NotFound _, ProfileChange.Unfit _ ->
                            new StoredAs("", "");
                    });
        }
        return stored;
    }
}
