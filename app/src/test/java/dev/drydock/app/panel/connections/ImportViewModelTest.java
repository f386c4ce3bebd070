package dev.drydock.app.panel.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.connections.desk.Desks;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Form.SecretMark;
import dev.drydock.app.panel.connections.state.ImportState;
import dev.drydock.core.connect.imports.ImportRequest;
import dev.drydock.core.connect.imports.Imports;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// Imports and folders as a user drives them.
class ImportViewModelTest {
    private static final String SECRET = "k33l-haul";
    private static final String URL = "postgres://app:" + SECRET + "@db-9.harbour.example/cranes";
    private static final Imports IMPORTS = new Imports(Dialects.importPorts(), Path.of("/home/ann"));

    private final ScriptedDesk desk = new ScriptedDesk();
    private final ScriptedImportDesk imports = new ScriptedImportDesk();
    private final ConnectionsViewModel model = new ConnectionsViewModel(
            new Desks(desk, imports, new ScriptedRotationDesk()),
            place -> {},
            new SimpleObjectProperty<Standing>(new Standing.Nowhere()));

    private void finds(String... texts) {
        imports.found = Optional.of(new Outcome.Done<List<ImportPreview>>(Stream.of(texts)
                .map(text -> IMPORTS.text(text, ImportRequest.AUTO))
                .toList()));
    }

    private ImportState state() {
        return model.imports().stateProperty().get();
    }

    private Form form() {
        return model.stateProperty().get().form().orElseThrow();
    }

    @Test
    void nothingIsStoredBeforeTheLastButtonAndSecretsOnlyOnDemand() {
        finds(URL);
        model.imports().open();
        model.imports().pasted("text");
        assertThat(state().takenCount()).isEqualTo(1);
        assertThat(imports.stored).isEmpty();
        assertThat(state().toString()).doesNotContain(SECRET);
        model.imports().store();
        assertThat(imports.stored).hasSize(1);
        assertThat(imports.keepings).containsExactly(SecretKeeping.ASK);
        assertThat(state().open()).isFalse();
        finds(URL);
        model.imports().open();
        model.imports().machine();
        model.imports().keeping(SecretKeeping.VAULT.name());
        model.imports().store();
        assertThat(imports.keepings.getLast()).isEqualTo(SecretKeeping.VAULT);
    }

    @Test
    void whatIsThereTwiceOrKnownAlreadyIsNotTicked() {
        model.form().paste(URL);
        model.save();
        model.load(Optional.empty());
        finds(URL, "postgres://ann@db-7.harbour.example/quays", "postgres://ann@db-7.harbour.example/quays");
        model.imports().open();
        model.imports().machine();
        assertThat(state().rows()).extracting(ImportState.Row::taken).containsExactly(false, true, false);
        assertThat(state().rows())
                .filteredOn(row -> !row.taken())
                .allMatch(row -> !row.notes().isEmpty());
    }

    @Test
    void closingWipesWhatWasFound() {
        ImportPreview preview = IMPORTS.text(URL, ImportRequest.AUTO);
        Secret secret =
                Objects.requireNonNull(preview.candidates().getFirst().secrets().get(SecretUse.DATABASE));
        imports.found = Optional.of(new Outcome.Done<>(List.of(preview)));
        model.imports().open();
        model.imports().machine();
        model.imports().close();
        org.assertj.core.api.Assertions.assertThatIllegalStateException().isThrownBy(secret::length);
    }

    @Test
    void droppedFileWithOneConnectionFillsTheFormUnlessThatLosesChanges() {
        finds(URL);
        model.imports().dropped(List.of(Path.of("/home/ann/.env")));
        assertThat(form().value(Field.HOST)).isEqualTo("db-9.harbour.example");
        assertThat(form().secret(SecretUse.DATABASE)).isEqualTo(SecretMark.TYPED);
        assertThat(state().open()).isFalse();
        model.form().edit(Field.USER, "ann");
        finds(URL);
        model.imports().dropped(List.of(Path.of("/home/ann/.env")));
        assertThat(state().open()).isTrue();
        assertThat(form().value(Field.USER)).isEqualTo("ann");
    }

    @Test
    void twinHasNoSecretAndAFreeName() {
        model.form().paste(URL);
        model.save();
        model.load(Optional.empty());
        String id = form().id();
        model.filing().duplicateShown();
        assertThat(form().id()).isNotEqualTo(id);
        assertThat(form().name()).isEqualTo("cranes copy");
        assertThat(form().secret(SecretUse.DATABASE)).isEqualTo(SecretMark.NONE);
        model.save();
        assertThat(desk.secrets.get(form().id())).isEmpty();
        assertThat(desk.secrets.get(id)).containsExactly(SecretUse.DATABASE);
    }

    @Test
    void movedProfileKeepsWhatIsTypedInItsForm() {
        model.form().paste(URL);
        model.save();
        model.load(Optional.empty());
        model.form().edit(Field.USER, "ann");
        model.filing().move(form().id(), "work/eu");
        assertThat(form().value(Field.FOLDER)).isEqualTo("work/eu");
        assertThat(form().value(Field.USER)).isEqualTo("ann");
        assertThat(form().changed()).isTrue();
        assertThat(model.filing().folders()).containsExactly("work/eu");
    }
}
