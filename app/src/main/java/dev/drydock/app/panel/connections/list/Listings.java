package dev.drydock.app.panel.connections.list;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.ConnectionsState.Group;
import dev.drydock.app.panel.connections.state.ConnectionsState.Item;
import dev.drydock.app.panel.connections.state.ConnectionsState.Listing;
import dev.drydock.app.panel.connections.state.ConnectionsState.Mark;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.workspace.StoredProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The profiles by environment, narrowed by the filter, with what is known of each since the start.
public final class Listings {
    private final Map<String, String> systemNames = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private List<StoredProfile> profiles = List.of();

    private record Known(Mark mark, String detail, String figure) {}

    public Listings(List<Desk.DbSystem> systems) {
        systems.forEach(system -> systemNames.put(system.id(), system.name()));
    }

    public void profiles(List<StoredProfile> read) {
        profiles = List.copyOf(read);
    }

    public Optional<StoredProfile> stored(String id) {
        return profiles.stream()
                .filter(stored -> stored.profile().id().equals(id))
                .findFirst();
    }

    public List<StoredProfile> all() {
        return profiles;
    }

    public void know(String id, Mark mark, String detail, String figure) {
        known.put(id, new Known(mark, detail, figure));
    }

    /// Only one profile is the current one.
    public void current(String id, String detail) {
        known.replaceAll(
                (other, was) -> was.mark() == Mark.CURRENT ? new Known(Mark.REACHED, was.detail(), was.figure()) : was);
        known.put(id, new Known(Mark.CURRENT, detail, known.containsKey(id) ? figure(id) : ""));
    }

    /// Puts the list on the board, narrowed by the filter there.
    public void show(Board board) {
        board.listing(ready(board.now().filter()));
    }

    private Listing ready(String filter) {
        List<Group> groups = new ArrayList<>();
        for (EnvironmentLook look : EnvironmentLook.all()) {
            List<Item> items = profiles.stream()
                    .map(StoredProfile::profile)
                    .filter(profile -> profile.environment() == look.environment())
                    .filter(profile -> fits(profile, filter))
                    .map(this::item)
                    .toList();
            if (!items.isEmpty()) {
                groups.add(new Group(look, items));
            }
        }
        return new Listing.Ready(List.copyOf(groups), profiles.size());
    }

    public static String address(ConnectionProfile profile) {
        return profile.target().address();
    }

    private Item item(ConnectionProfile profile) {
        String name = systemNames.getOrDefault(profile.dialect(), profile.dialect());
        Known k = known.getOrDefault(profile.id(), new Known(Mark.UNKNOWN, "", ""));
        String detail = k.detail().isEmpty() ? name + " · " + shortAddress(profile) : k.detail();
        return new Item(profile.id(), profile.name(), detail, k.mark(), k.figure());
    }

    private String figure(String id) {
        Known k = known.get(id);
        return k == null ? "" : k.figure();
    }

    private static String shortAddress(ConnectionProfile profile) {
        return switch (profile.target()) {
            case Target.Server(var host, var port, var database) -> host;
            case Target.LocalFile(var path) -> String.valueOf(path.getFileName());
            case Target.InMemory() -> ":memory:";
        };
    }

    private static boolean fits(ConnectionProfile profile, String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || profile.name().toLowerCase(Locale.ROOT).contains(wanted)
                || address(profile).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
