package dev.drydock.app.panel.connections;

import dev.drydock.app.panel.connections.desk.ImportDesk;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.workspace.StoredProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Imports in memory that answer at once with what a test or a picture told them to.
final class ScriptedImportDesk implements ImportDesk {
    Optional<Outcome<List<ImportPreview>>> found = Optional.empty();
    final List<Source> looked = new ArrayList<>();
    final List<String> stored = new ArrayList<>();
    final List<SecretKeeping> keepings = new ArrayList<>();
    Optional<Outcome<Integer>> exported = Optional.empty();

    @Override
    public void preview(Source source, boolean openCredentials, Consumer<Outcome<List<ImportPreview>>> then) {
        looked.add(source);
        found.ifPresent(then);
    }

    @Override
    public void store(
            List<ImportCandidate> candidates, SecretKeeping secrets, Consumer<Outcome<List<StoredProfile>>> then) {
        keepings.add(secrets);
        candidates.forEach(candidate -> stored.add(candidate.profile().name()));
        then.accept(new Outcome.Done<>(candidates.stream()
                .map(each -> new StoredProfile(each.profile(), each.folder(), Optional.empty(), Optional.empty()))
                .toList()));
    }

    @Override
    public void export(Optional<String> id, Path file, Consumer<Outcome<Integer>> then) {
        exported.ifPresent(then);
    }
}
