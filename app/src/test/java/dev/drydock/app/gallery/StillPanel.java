package dev.drydock.app.gallery;

import dev.drydock.app.command.Command;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.Panel;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// A panel that stands still: a view in one state, for a picture.
public final class StillPanel implements Panel {
    private final Place place;
    private final Node view;
    private final SimpleObjectProperty<Standing> standing;

    public StillPanel(Place place, Node view, Standing standing) {
        this.place = place;
        this.view = view;
        this.standing = new SimpleObjectProperty<>(standing);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown(Destination destination) {}

    @Override
    public void hidden() {}

    @Override
    public List<Command> commands() {
        return List.of();
    }

    @Override
    public ObservableValue<Standing> standing() {
        return standing;
    }
}
