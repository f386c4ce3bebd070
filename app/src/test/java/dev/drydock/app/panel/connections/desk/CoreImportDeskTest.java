package dev.drydock.app.panel.connections.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.panel.connections.desk.ImportDesk.Source;
import dev.drydock.core.connect.config.Surroundings;
import dev.drydock.core.connect.imports.Imports;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.credential.SecretPlaces;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreImportDeskTest {
    private static final String SECRET = "k33l-haul";

    @TempDir
    Path home;

    private ProfileSecrets secrets;
    private Workspace workspace;
    private ImportDesk desk;

    @BeforeEach
    void open() {
        workspace = ((WorkspaceOpening.Opened) Workspace.open(home.resolve("workspace"))).workspace();
        secrets = new ProfileSecrets(
                SecretPlaces.under(home.resolve("workspace")),
                question -> Optional.of(Secret.taking("the tide turns at four".toCharArray())),
                (profile, secret, others) -> Optional.empty());
        desk = new CoreImportDesk(
                new Work(Jobs.inline(), Runnable::run),
                new Imports(Dialects.importPorts(), home),
                new Surroundings(Map.of("DATABASE_URL", "postgres://ann@db-7.harbour.example/quays"), Map.of()),
                () -> workspace.profiles(),
                secrets,
                new CoreImportDesk.Words("looking", "storing", "exporting"));
    }

    @AfterEach
    void close() {
        workspace.close();
        secrets.close();
    }

    private List<ImportPreview> preview(Source source) {
        List<ImportPreview> found = new ArrayList<>();
        desk.preview(source, false, outcome -> found.addAll(((Outcome.Done<List<ImportPreview>>) outcome).value()));
        return found;
    }

    private static List<ImportCandidate> candidates(List<ImportPreview> previews) {
        return previews.stream()
                .flatMap(preview -> preview.candidates().stream())
                .toList();
    }

    private Path environmentFile() throws Exception {
        Path file = Files.createFile(
                home.resolve(".env"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, "DATABASE_URL=postgres://app:" + SECRET + "@db-9.harbour.example/cranes\n");
    }

    @Test
    void fileIsStoredWithItsSecretWhereTheUserSays() throws Exception {
        List<ImportPreview> found = preview(new Source.Files(List.of(environmentFile())));
        assertThat(workspace.profiles().list()).isEmpty();
        desk.store(candidates(found), SecretKeeping.VAULT, outcome -> {});
        found.forEach(ImportPreview::close);
        StoredProfile stored = workspace.profiles().list().getFirst();
        assertThat(stored.profile().target().address()).contains("db-9.harbour.example");
        String kept =
                secrets.find(stored.profile(), SecretUse.DATABASE).orElseThrow().use(String::new);
        assertThat(kept).isEqualTo(SECRET);
    }

    @Test
    void secretStaysBehindUnlessItIsAskedFor() throws Exception {
        List<ImportPreview> found = preview(new Source.Files(List.of(environmentFile())));
        desk.store(candidates(found), SecretKeeping.ASK, outcome -> {});
        found.forEach(ImportPreview::close);
        assertThat(secrets.holds(workspace.profiles().list().getFirst().profile(), SecretUse.DATABASE))
                .isFalse();
    }

    @Test
    void variablesOfTheProcessAreLookedAt() {
        assertThat(candidates(preview(new Source.Machine())))
                .extracting(candidate -> candidate.profile().target().address())
                .anySatisfy(address -> assertThat(address).contains("db-7.harbour.example"));
    }

    @Test
    void exportHoldsNoSecretAndIsReadBack() throws Exception {
        List<ImportPreview> found = preview(new Source.Files(List.of(environmentFile())));
        desk.store(candidates(found), SecretKeeping.VAULT, outcome -> {});
        Path file = Files.writeString(home.resolve("out.json"), "before");
        List<Outcome<Integer>> told = new ArrayList<>();
        desk.export(Optional.empty(), file, told::add);
        assertThat(told).containsExactly(new Outcome.Done<>(1));
        assertThat(file).content().doesNotContain(SECRET).contains("db-9.harbour.example");
        assertThat(candidates(preview(new Source.Files(List.of(file))))).hasSize(1);
        desk.export(Optional.of("no such id"), file, told::add);
        assertThat(told.getLast()).isEqualTo(new Outcome.Done<>(0));
        desk.export(Optional.empty(), home.resolve("missing").resolve("out.json"), told::add);
        assertThat(told.getLast()).isInstanceOf(Outcome.Failed.class);
    }
}
