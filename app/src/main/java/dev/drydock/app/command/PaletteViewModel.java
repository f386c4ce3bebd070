package dev.drydock.app.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the palette shows for what was typed: recent choices, connections, objects, commands.
public final class PaletteViewModel {
    private static final int MOST = 60;
    private static final int MOST_RECENT = 6;
    private static final int MOST_OBJECTS = 20;

    /// The command that opens the palette: no use inside it.
    public static final String OWN_COMMAND = "window.palette";

    private final Commands commands;
    private final List<PaletteSource> sources = new ArrayList<>();
    private Scope scope = Scope.EVERYTHING;
    private final Deque<PaletteEntry> recent = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State("", List.of(), 0));

    /// What is looked for.
    public enum Scope {
        EVERYTHING,
        /// Tables and views.
        OBJECTS
    }

    /// @param chosen index of the entry that Enter takes, -1 when there is none
    public record State(String typed, List<PaletteEntry> entries, int chosen) {}

    public PaletteViewModel(Commands commands) {
        this.commands = commands;
    }

    public void add(PaletteSource source) {
        sources.add(source);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Starts a search with nothing typed.
    public void open(Scope wanted) {
        scope = wanted;
        typed("");
    }

    public void typed(String text) {
        List<PaletteEntry> found = find(text);
        state.set(new State(text, found, found.isEmpty() ? -1 : 0));
    }

    /// Moves the choice by `lines`, wrapping at the ends.
    public void move(int lines) {
        State now = state.get();
        if (!now.entries().isEmpty()) {
            choose(Math.floorMod(now.chosen() + lines, now.entries().size()));
        }
    }

    public void choose(int index) {
        State now = state.get();
        state.set(new State(now.typed(), now.entries(), index));
    }

    /// Runs the chosen entry. False when there is none or it cannot run: the palette then stays open.
    public boolean take() {
        State now = state.get();
        if (now.chosen() < 0 || !now.entries().get(now.chosen()).enabled()) {
            return false;
        }
        PaletteEntry entry = now.entries().get(now.chosen());
        recent.removeIf(old -> old.title().equals(entry.title()));
        recent.addFirst(entry.asRecent());
        while (recent.size() > MOST_RECENT) {
            recent.removeLast();
        }
        entry.action().run();
        return true;
    }

    private List<PaletteEntry> find(String text) {
        return scope == Scope.OBJECTS ? objects(text, MOST) : everything(text);
    }

    /// Objects come ranked from their source, which knows more of names than the palette.
    private List<PaletteEntry> objects(String text, int most) {
        return sources.stream()
                .flatMap(source -> source.candidates(text, most).stream())
                .filter(entry -> entry.kind() == PaletteEntry.Kind.OBJECT)
                .limit(most)
                .toList();
    }

    private List<PaletteEntry> everything(String text) {
        List<PaletteEntry> all = new ArrayList<>();
        if (text.isBlank()) {
            all.addAll(recent);
        }
        sources.stream()
                .flatMap(source -> source.candidates(text, MOST).stream())
                .filter(entry -> entry.kind() != PaletteEntry.Kind.OBJECT)
                .forEach(all::add);
        commands.all()
                .filter(command -> !command.id().equals(OWN_COMMAND))
                .map(PaletteEntry::of)
                .forEach(all::add);
        List<PaletteEntry> fitting = all.stream()
                .filter(entry -> score(text, entry) != Match.NONE)
                .sorted(Comparator.comparingInt(entry -> -score(text, entry)))
                .toList();
        Stream<PaletteEntry> objects = text.isBlank() ? Stream.of() : objects(text, MOST_OBJECTS).stream();
        return Stream.concat(fitting.stream(), objects.filter(entry -> score(text, entry) != Match.NONE))
                .sorted(Comparator.comparing(PaletteEntry::kind))
                .limit(MOST)
                .toList();
    }

    private static int score(String text, PaletteEntry entry) {
        int byTitle = Match.score(text, entry.title());
        return byTitle == Match.NONE && !entry.detail().isEmpty() ? Match.score(text, entry.detail()) : byTitle;
    }
}
