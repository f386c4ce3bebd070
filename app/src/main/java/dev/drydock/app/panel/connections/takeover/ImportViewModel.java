package dev.drydock.app.panel.connections.takeover;

import dev.drydock.app.panel.connections.desk.ImportDesk;
import dev.drydock.app.panel.connections.desk.ImportDesk.Source;
import dev.drydock.app.panel.connections.state.ImportState;
import dev.drydock.app.words.FaultText;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.workspace.StoredProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Looks for connections, shows what could be taken over, and stores what the user ticked. Secrets are held
/// until the import is left, and never in the state. FX thread.
public final class ImportViewModel {
    private final ImportDesk desk;
    private final Predicate<ImportCandidate> fill;
    private final Consumer<String> stored;
    private final Supplier<List<ConnectionProfile>> known;
    private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>(ImportState.CLOSED);
    private List<ImportPreview> previews = List.of();
    private Source source = new Source.Machine();
    private boolean openCredentials;
    private boolean storing;
    private int asked;

    /// @param fill takes the one connection of a dropped file into the form, copying its secrets; false when
    ///     the form has something to lose
    /// @param stored told of the id of the first profile that was stored
    /// @param known the profiles of the workspace as last read
    public ImportViewModel(
            ImportDesk desk,
            Predicate<ImportCandidate> fill,
            Consumer<String> stored,
            Supplier<List<ConnectionProfile>> known) {
        this.desk = desk;
        this.known = known;
        this.fill = fill;
        this.stored = stored;
    }

    public ReadOnlyObjectProperty<ImportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public void open() {
        state.set(ImportState.fresh());
    }

    /// Wipes every secret that was found. While profiles are being stored they are still needed.
    public void close() {
        if (storing) {
            return;
        }
        asked++;
        forget();
        openCredentials = false;
        state.set(ImportState.CLOSED);
    }

    public void files(List<Path> paths) {
        look(new Source.Files(paths), this::show);
    }

    public void pasted(String text) {
        if (!text.isBlank()) {
            look(new Source.Pasted(text), this::show);
        }
    }

    public void machine() {
        look(new Source.Machine(), this::show);
    }

    /// Files dropped on the panel: one connection fills the form, anything else is shown first.
    public void dropped(List<Path> paths) {
        if (state.get().open()) {
            files(paths);
            return;
        }
        look(new Source.Files(paths), found -> {
            List<ImportCandidate> all = candidates(found);
            boolean alone = all.size() == 1
                    && found.stream().allMatch(preview -> preview.findings().isEmpty());
            if (alone && fill.test(all.getFirst())) {
                close();
            } else {
                state.set(ImportState.fresh());
                show(found);
            }
        });
    }

    /// Reads again, also what another program keeps under a key that everybody knows.
    public void openCredentials(boolean open) {
        if (openCredentials != open) {
            openCredentials = open;
            look(source, this::show);
        }
    }

    public void take(int number, boolean taken) {
        ImportState now = state.get();
        state.set(now.rows(now.rows().stream()
                .map(row -> row.number() == number ? row.taken(taken) : row)
                .toList()));
    }

    public void takeAll(boolean taken) {
        ImportState now = state.get();
        state.set(now.rows(now.rows().stream().map(row -> row.taken(taken)).toList()));
    }

    /// Where secrets go, the name of a [SecretKeeping]; `""` leaves them behind.
    public void keeping(String id) {
        state.set(state.get().keeping(id));
    }

    public void store() {
        ImportState now = state.get();
        List<ImportCandidate> all = candidates(previews);
        List<ImportCandidate> chosen = now.rows().stream()
                .filter(ImportState.Row::taken)
                .map(row -> all.get(row.number()))
                .toList();
        SecretKeeping keeping = now.keeping().isEmpty() ? SecretKeeping.ASK : SecretKeeping.valueOf(now.keeping());
        state.set(now.work());
        storing = true;
        desk.store(chosen, keeping, outcome -> {
            storing = false;
            switch (outcome) {
                case Outcome.Done<List<StoredProfile>>(var made) -> {
                    close();
                    made.stream().findFirst().map(first -> first.profile().id()).ifPresent(stored);
                }
                case Outcome.Failed<List<StoredProfile>>(var why) ->
                    state.set(state.get().failed(FaultText.of(why)));
                case Outcome.Cancelled<List<StoredProfile>>() -> close();
            }
        });
    }

    private void look(Source where, Consumer<List<ImportPreview>> then) {
        if (storing) {
            return;
        }
        int mine = ++asked;
        source = where;
        if (state.get().open()) {
            state.set(state.get().work());
        }
        desk.preview(where, openCredentials, outcome -> {
            switch (outcome) {
                case Outcome.Done<List<ImportPreview>>(var found) -> {
                    if (mine != asked) {
                        found.forEach(ImportPreview::close);
                        return;
                    }
                    forget();
                    previews = found;
                    then.accept(found);
                }
                case Outcome.Failed<List<ImportPreview>>(var why) -> {
                    ImportState now = state.get().open() ? state.get() : ImportState.fresh();
                    state.set(now.failed(FaultText.of(why)));
                }
                case Outcome.Cancelled<List<ImportPreview>>() -> {}
            }
        });
    }

    private void show(List<ImportPreview> found) {
        state.set(state.get().found(ImportRows.of(found, known.get()), ImportRows.left(found)));
    }

    private void forget() {
        previews.forEach(ImportPreview::close);
        previews = List.of();
    }

    private static List<ImportCandidate> candidates(List<ImportPreview> previews) {
        return previews.stream()
                .flatMap(preview -> preview.candidates().stream())
                .toList();
    }
}
