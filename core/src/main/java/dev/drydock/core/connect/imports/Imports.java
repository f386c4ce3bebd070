package dev.drydock.core.connect.imports;

import dev.drydock.core.connect.imports.client.DBeaverSources;
import dev.drydock.core.connect.imports.client.JetBrainsSources;
import dev.drydock.core.connect.imports.client.PgAdminServers;
import dev.drydock.core.connect.imports.document.ProfileDocuments;
import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.draft.Systems;
import dev.drydock.core.connect.imports.file.ImportFolder;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.file.PlainFile;
import dev.drydock.core.connect.imports.framework.AlembicFile;
import dev.drydock.core.connect.imports.framework.FlywayFile;
import dev.drydock.core.connect.imports.framework.PrismaSchema;
import dev.drydock.core.connect.imports.framework.SpringFile;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.imports.source.ComposeFile;
import dev.drydock.core.connect.imports.source.DotEnv;
import dev.drydock.core.connect.imports.source.ImportSource;
import dev.drydock.core.connect.imports.source.OptionFile;
import dev.drydock.core.connect.imports.source.PasswordFile;
import dev.drydock.core.connect.imports.source.ServiceFile;
import dev.drydock.core.connect.imports.source.UrlLines;
import dev.drydock.core.connect.imports.source.Variables;
import dev.drydock.core.connect.imports.ssh.SshConfigFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The one door for imports. Never throws on content, whatever it is: what is wrong is a finding. Any thread;
/// [#file] blocks for the time of reading a few small files. The caller closes every preview.
public final class Imports {
    private final ImportPorts ports;
    private final Path home;
    private final List<ImportSource> sources;

    /// @param home of the user, for `~` and for files that clients look for there
    public Imports(ImportPorts ports, Path home) {
        this.ports = ports;
        this.home = home;
        this.sources = List.of(
                new ProfileDocuments(ports.profiles()),
                new PgAdminServers(home),
                new DBeaverSources(home),
                new JetBrainsSources(home),
                new PrismaSchema(),
                new FlywayFile(),
                new AlembicFile(),
                new SpringFile(),
                new SshConfigFile(home),
                new ComposeFile(),
                new PasswordFile(),
                new OptionFile(),
                new ServiceFile(),
                new UrlLines(),
                new DotEnv());
    }

    /// Reads `file`, at most 4 MiB of it, and the files beside it that its format consists of. The named file
    /// may be a symbolic link, since the user named it; what it refers to may not.
    public ImportPreview file(Path file, ImportRequest request) {
        String name = String.valueOf(file.getFileName());
        PreviewDraft draft = draft();
        if (name.toLowerCase(Locale.ROOT).endsWith("mylogin.cnf")) {
            draft.finding(Kind.SCRAMBLED_LOGIN, "", name);
            return draft.preview(Optional.of(ImportFormat.OPTION_FILE), file.toString());
        }
        try {
            Path folder = file.toAbsolutePath().normalize().getParent();
            return read(
                    new ImportInput(
                            PlainFile.named(file),
                            name,
                            Optional.ofNullable(folder).map(ImportFolder::new),
                            request.openCredentials()),
                    request.format(),
                    file.toString());
        } catch (NotImportable refused) {
            draft.finding(refused.kind(), "", name);
            return draft.preview(request.format(), file.toString());
        }
    }

    /// Pasted text.
    public ImportPreview text(String text, ImportRequest request) {
        return loose(() -> PlainFile.pasted(text), request);
    }

    /// What came through a pipe.
    public ImportPreview piped(byte[] bytes, ImportRequest request) {
        return loose(() -> PlainFile.piped(bytes), request);
    }

    private interface Source {
        PlainFile open() throws NotImportable;
    }

    private ImportPreview loose(Source source, ImportRequest request) {
        try {
            return read(new ImportInput(source.open(), "", Optional.empty(), false), request.format(), "");
        } catch (NotImportable refused) {
            PreviewDraft draft = draft();
            draft.finding(refused.kind(), "", "");
            return draft.preview(request.format(), "");
        }
    }

    /// What the variables of this process say, and the service that `PGSERVICE` names.
    ///
    /// @param environment as of [System#getenv()]
    public ImportPreview variables(Map<String, String> environment) {
        PreviewDraft draft = draft();
        Variables.of(environment).addTo(draft);
        String service = environment.getOrDefault("PGSERVICE", "");
        if (!service.isBlank()) {
            service(service, environment, draft);
        }
        return draft.preview(Optional.of(ImportFormat.VARIABLES), "");
    }

    /// Files of this user and of the folder `here` that could be imported; only those that are there.
    public List<Path> usualPlaces(Path here) {
        return Systems.places().entrySet().stream()
                .flatMap(place -> place.getValue().stream()
                        .map(file -> (place.getKey().equals("home") ? home : here).resolve(file)))
                .filter(Files::isRegularFile)
                .toList();
    }

    /// libpq lets a service's settings come first and the variables fill the gaps; here it is a candidate of
    /// its own.
    private void service(String name, Map<String, String> environment, PreviewDraft draft) {
        String chosen = environment.getOrDefault("PGSERVICEFILE", "");
        Path file = chosen.isBlank() ? home.resolve(".pg_service.conf") : home.resolve(chosen);
        try {
            ImportInput input = new ImportInput(PlainFile.named(file), name, Optional.empty(), false);
            Map<String, Entry> sections = ServiceFile.sections(input, draft);
            if (!sections.containsKey(name)) {
                draft.finding(Kind.NO_TARGET, name, "PGSERVICE");
            }
            sections.forEach((section, entry) -> {
                if (section.equals(name)) {
                    draft.add(entry);
                } else {
                    entry.wipe();
                }
            });
        } catch (NotImportable refused) {
            draft.finding(refused.kind(), name, "PGSERVICE");
        }
    }

    private ImportPreview read(ImportInput input, Optional<ImportFormat> asked, String origin) {
        PreviewDraft draft = draft();
        Optional<ImportSource> source = sources.stream()
                .filter(each -> asked.map(format -> format == each.format()).orElseGet(() -> each.knows(input)))
                .findFirst();
        if (source.isEmpty()) {
            draft.finding(Kind.UNKNOWN_FORMAT, "", input.name());
            return draft.preview(asked, origin);
        }
        try {
            source.get().read(input, draft);
        } catch (NotImportable refused) {
            draft.finding(refused.kind(), "", refused.key());
        }
        return draft.preview(source.map(ImportSource::format), origin);
    }

    private PreviewDraft draft() {
        return new PreviewDraft(ports.urls(), home);
    }
}
