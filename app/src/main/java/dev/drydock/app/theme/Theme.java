package dev.drydock.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

/// Light and dark, switchable while windows are open; follows the operating system until the user chooses. FX
/// thread.
public final class Theme {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final List<String> SHEETS =
            List.of("/dev/drydock/app/theme/tokens.css", "/dev/drydock/app/kit/kit.css");

    private final ObjectProperty<Brightness> wanted = new SimpleObjectProperty<>(Brightness.SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

    /// Loads the fonts and dresses every window there is and will be. Once, before the first scene.
    public void install() {
        Fonts.load();
        apply();
        wanted.subscribe(this::apply);
        Platform.getPreferences().colorSchemeProperty().subscribe(this::apply);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> markAll());
        dark.subscribe(this::markAll);
    }

    /// Gives `scene` our style sheets and those of `more`, paths on the class path.
    public void dress(Scene scene, List<String> more) {
        SHEETS.forEach(sheet -> scene.getStylesheets().add(url(sheet)));
        more.forEach(sheet -> scene.getStylesheets().add(url(sheet)));
        mark(scene.getRoot());
    }

    public ObjectProperty<Brightness> wantedProperty() {
        return wanted;
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// From light to dark or back; from now on the operating system is not followed.
    public void toggle() {
        wanted.set(dark.get() ? Brightness.LIGHT : Brightness.DARK);
    }

    private void apply() {
        boolean now = switch (wanted.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        dark.set(now);
        Application.setUserAgentStylesheet(
                now ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        markAll();
    }

    private void markAll() {
        Window.getWindows().stream()
                .map(Window::getScene)
                .filter(Objects::nonNull)
                .forEach(scene -> mark(scene.getRoot()));
    }

    private void mark(Parent root) {
        root.pseudoClassStateChanged(DARK, dark.get());
    }

    private static String url(String sheet) {
        return Objects.requireNonNull(Theme.class.getResource(sheet), sheet).toExternalForm();
    }
}
