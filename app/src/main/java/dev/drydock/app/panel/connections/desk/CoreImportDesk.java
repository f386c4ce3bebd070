package dev.drydock.app.panel.connections.desk;

import dev.drydock.core.connect.config.Surroundings;
import dev.drydock.core.connect.imports.ImportRequest;
import dev.drydock.core.connect.imports.Imports;
import dev.drydock.core.connect.imports.document.ProfileDocument;
import dev.drydock.core.connect.imports.document.ProfileDocument.Filed;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.credential.ImportTakeover;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.files.WholeFile;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.StoredProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Imports and exports on the real core, as jobs.
public final class CoreImportDesk implements ImportDesk {
    private static final String WORKSPACE = "workspace";

    private final Work work;
    private final Imports imports;
    private final Surroundings surroundings;
    private final CoreDesk.ProfilesSource profiles;
    private final ProfileSecrets secrets;
    private final Words words;

    /// How jobs are called in the window.
    public record Words(String looking, String storing, String exporting) {}

    public CoreImportDesk(
            Work work,
            Imports imports,
            Surroundings surroundings,
            CoreDesk.ProfilesSource profiles,
            ProfileSecrets secrets,
            Words words) {
        this.work = work;
        this.imports = imports;
        this.surroundings = surroundings;
        this.profiles = profiles;
        this.secrets = secrets;
        this.words = words;
    }

    @Override
    public void preview(Source source, boolean openCredentials, Consumer<Outcome<List<ImportPreview>>> then) {
        ImportRequest request = new ImportRequest(Optional.empty(), openCredentials);
        work.run(
                WORKSPACE,
                words.looking(),
                context -> switch (source) {
                    case Source.Pasted(var text) -> List.of(imports.text(text, request));
                    case Source.Files(var paths) ->
                        paths.stream().map(path -> imports.file(path, request)).toList();
                    case Source.Machine() -> onThisMachine(request);
                },
                then);
    }

    private List<ImportPreview> onThisMachine(ImportRequest request) {
        List<ImportPreview> found = new ArrayList<>();
        found.add(imports.variables(surroundings.variables()));
        imports.usualPlaces(surroundings.userHome()).forEach(place -> found.add(imports.file(place, request)));
        return found;
    }

    @Override
    public void store(
            List<ImportCandidate> candidates, SecretKeeping keeping, Consumer<Outcome<List<StoredProfile>>> then) {
        work.run(
                WORKSPACE,
                words.storing(),
                context -> {
                    List<StoredProfile> stored = new ArrayList<>();
                    ImportTakeover takeover = new ImportTakeover(profiles.get(), secrets, keeping);
                    for (ImportCandidate candidate : candidates) {
                        if (takeover.store(candidate, candidate.folder()) instanceof ProfileChange.Saved(var made)) {
                            stored.add(made);
                        }
                    }
                    return stored;
                },
                then);
    }

    @Override
    public void export(Optional<String> id, Path file, Consumer<Outcome<Integer>> then) {
        work.run(
                WORKSPACE,
                words.exporting(),
                context -> {
                    List<Filed> all = profiles.get().list().stream()
                            .filter(stored ->
                                    id.map(stored.profile().id()::equals).orElse(true))
                            .map(stored -> new Filed(stored.profile(), stored.folder()))
                            .toList();
                    try {
                        WholeFile.replace(file, ProfileDocument.write(all).getBytes(StandardCharsets.UTF_8));
                    } catch (IOException notWritten) {
                        throw new FaultException(new DbFault.Other(String.valueOf(notWritten), ""), notWritten);
                    }
                    return all.size();
                },
                then);
    }
}
