package dev.drydock.app.gallery;

import java.util.List;

/// The connections panel in every state.
public final class ConnectionsExhibits {
    private ConnectionsExhibits() {}

    public static List<Exhibit> all() {
        return List.of();
    }
}
