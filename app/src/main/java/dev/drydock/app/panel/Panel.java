package dev.drydock.app.panel;

import dev.drydock.app.command.Command;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// One panel: it creates its view and its view model. All calls on the FX thread. Made before the first frame,
/// so the constructor touches no file, no driver and no network; the work starts with the first [#shown].
public interface Panel {
    Place place();

    /// The root of the view; built at the first call and kept.
    Node view();

    /// The panel came into sight, or was sent to again. `destination` is of this panel's place.
    void shown(Destination destination);

    /// Out of sight: polling stops here.
    void hidden();

    /// Commands that make sense while this panel is in sight.
    default List<Command> commands() {
        return List.of();
    }

    /// The connection this panel works on, for strip, badge and title. A panel with tabs follows the tab in
    /// sight.
    ObservableValue<Standing> standing();
}
