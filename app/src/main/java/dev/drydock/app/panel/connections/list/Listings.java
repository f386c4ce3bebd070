package dev.drydock.app.panel.connections.list;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.ConnectionsState.Folder;
import dev.drydock.app.panel.connections.state.ConnectionsState.Group;
import dev.drydock.app.panel.connections.state.ConnectionsState.Item;
import dev.drydock.app.panel.connections.state.ConnectionsState.Listing;
import dev.drydock.app.panel.connections.state.ConnectionsState.Mark;
import dev.drydock.app.panel.connections.state.MillisText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.workspace.StoredProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The profiles by environment and folder, narrowed by the filter, with what is known of each since the start.
public final class Listings {
    private static final Messages WORDS = Messages.of(Listings.class);

    private final Map<String, String> systemNames = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private List<StoredProfile> profiles = List.of();
    private int unreadable;

    private record Known(Mark mark, String detail, String figure) {}

    public Listings(List<Desk.DbSystem> systems) {
        systems.forEach(system -> systemNames.put(system.id(), system.name()));
    }

    public void shelf(Desk.Shelf read) {
        profiles = read.profiles();
        unreadable = read.unreadable();
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
        String figure = stored(id).map(this::item).map(Item::figure).orElse("");
        known.put(id, new Known(Mark.CURRENT, detail, figure));
    }

    /// Puts the list on the board, narrowed by the filter there.
    public void show(Board board) {
        board.listing(ready(board.now().filter()));
    }

    private Listing ready(String filter) {
        List<Group> groups = new ArrayList<>();
        for (EnvironmentLook look : EnvironmentLook.all()) {
            Map<String, List<Item>> byFolder = profiles.stream()
                    .filter(stored -> stored.profile().environment() == look.environment())
                    .filter(stored -> fits(stored, filter))
                    .collect(Collectors.groupingBy(
                            StoredProfile::folder, TreeMap::new, Collectors.mapping(this::item, Collectors.toList())));
            if (!byFolder.isEmpty()) {
                groups.add(new Group(
                        look,
                        byFolder.entrySet().stream()
                                .map(folder -> new Folder(folder.getKey(), folder.getValue()))
                                .toList()));
            }
        }
        return new Listing.Ready(List.copyOf(groups), profiles.size(), unreadable);
    }

    /// All folders in use, sorted.
    public List<String> folders() {
        return profiles.stream()
                .map(StoredProfile::folder)
                .filter(folder -> !folder.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /// `name`, or with a number behind it, as no stored profile has it.
    public String freeName(String name) {
        Set<String> taken =
                profiles.stream().map(stored -> key(stored.profile().name())).collect(Collectors.toSet());
        String free = name;
        for (int i = 2; taken.contains(key(free)); i++) {
            free = name + " " + i;
        }
        return free;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public static String address(ConnectionProfile profile) {
        return profile.target().address();
    }

    private Item item(StoredProfile stored) {
        ConnectionProfile profile = stored.profile();
        String name = systemNames.getOrDefault(profile.dialect(), profile.dialect());
        Known k = known.getOrDefault(profile.id(), remembered(stored));
        String detail = switch (k.mark()) {
            case CURRENT -> k.detail();
            case FAILED, REACHED, UNKNOWN -> name + " · " + (k.detail().isEmpty() ? shortAddress(profile) : k.detail());
        };
        return new Item(profile.id(), profile.name(), stored.folder(), detail, k.mark(), k.figure());
    }

    /// From the last test, maybe days ago: a figure, but no word on whether it can be reached now.
    private static Known remembered(StoredProfile stored) {
        return new Known(
                Mark.UNKNOWN,
                "",
                stored.lastTest()
                        .flatMap(StoredProfile.LastTest::answer)
                        .map(MillisText::of)
                        .orElseGet(() -> WORDS.text("figure.none")));
    }

    private static String shortAddress(ConnectionProfile profile) {
        return switch (profile.target()) {
            case Target.Server server -> server.host();
            case Target.LocalFile(var path) -> String.valueOf(path.getFileName());
            case Target.InMemory() -> ":memory:";
        };
    }

    private static boolean fits(StoredProfile stored, String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || Stream.of(stored.profile().name(), address(stored.profile()), stored.folder())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
