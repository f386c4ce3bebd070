package dev.drydock.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final List<String> ran = new ArrayList<>();
    private final SimpleStringProperty whyNot = new SimpleStringProperty("Nothing runs.");
    private final Commands commands = new Commands();
    private final PaletteViewModel palette = new PaletteViewModel(commands);

    PaletteViewModelTest() {
        commands.window()
                .setAll(
                        Command.of("a", "Go to Schema", () -> ran.add("schema")),
                        Command.of("b", "Cancel statement", () -> ran.add("cancel"))
                                .unless(whyNot));
        palette.add((text, most) -> List.of(new PaletteEntry(
                PaletteEntry.Kind.CONNECTION, "harbour-eu", "db-1:5432", "", "", () -> ran.add("harbour"))));
    }

    private List<String> titles(String typed) {
        palette.typed(typed);
        return palette.stateProperty().get().entries().stream()
                .map(PaletteEntry::title)
                .toList();
    }

    @Test
    void findsByStartWordInsideAndLettersInOrder() {
        assertThat(titles("harb")).containsExactly("harbour-eu");
        assertThat(titles("schema")).containsExactly("Go to Schema");
        assertThat(titles("gts")).containsExactly("Go to Schema");
        assertThat(titles("5432")).containsExactly("harbour-eu");
        assertThat(titles("zzz")).isEmpty();
    }

    @Test
    void disabledCommandSaysWhyAndDoesNotRun() {
        titles("cancel");
        PaletteEntry entry = palette.stateProperty().get().entries().getFirst();
        assertThat(entry.whyNot()).isEqualTo("Nothing runs.");
        assertThat(palette.take()).isFalse();
        whyNot.set("");
        titles("cancel");
        assertThat(palette.take()).isTrue();
        assertThat(ran).containsExactly("cancel");
    }

    @Test
    void objectsHaveASearchOfTheirOwnAndDoNotCrowdAnEmptyPalette() {
        palette.add((text, most) -> List.of(
                new PaletteEntry(PaletteEntry.Kind.OBJECT, "port_calls", "public", "", "", () -> ran.add("object"))));
        assertThat(titles("")).doesNotContain("port_calls");
        assertThat(titles("port")).contains("port_calls");
        palette.open(PaletteViewModel.Scope.OBJECTS);
        assertThat(titles("")).containsExactly("port_calls");
        palette.take();
        assertThat(ran).containsExactly("object");
        palette.open(PaletteViewModel.Scope.EVERYTHING);
        assertThat(titles("schema")).containsExactly("Go to Schema");
    }

    @Test
    void whatWasTakenComesFirstNextTime() {
        titles("schema");
        palette.take();
        assertThat(titles("")).first().isEqualTo("Go to Schema");
        assertThat(palette.stateProperty().get().entries().getFirst().kind()).isEqualTo(PaletteEntry.Kind.RECENT);
    }
}
