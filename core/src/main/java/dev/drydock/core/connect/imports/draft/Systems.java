package dev.drydock.core.connect.imports.draft;

import dev.drydock.core.connect.imports.file.JsonText;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.text.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// How other programs name a DBMS, and the variables that its clients and images read. The names themselves
/// live in the resource `systems.json`.
public final class Systems {
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
    private static final Systems ALL = load();

    private final List<Container> containers = new ArrayList<>();
    private final List<Family> families = new ArrayList<>();
    private final Map<String, String> schemes = new TreeMap<>();
    private final List<String> optionGroups = new ArrayList<>();
    private final Set<String> files = new TreeSet<>();
    private final Map<String, List<String>> places = new TreeMap<>();
    private String optionScheme = "";

    private Systems() {}

    /// What an image makes of its variables.
    ///
    /// @param images last part of an image's name, without tag
    /// @param usualUser whom it makes when none is named
    public record Container(
            String scheme,
            List<String> images,
            String port,
            Names names,
            List<String> rootPasswords,
            String usualUser,
            String rootUser) {}

    /// One family of variables that belong together.
    ///
    /// @param scheme `""` where a variable of the family names the DBMS
    /// @param prefix variables that begin so and are not known are reported; `""` = none
    /// @param keys variable to the key of a URL
    /// @param references variables that name another file or entry
    public record Family(
            String name,
            String scheme,
            String prefix,
            List<String> systems,
            Names names,
            Map<String, String> keys,
            List<String> references) {}

    /// Variables by what they hold; the first that is set counts.
    public record Names(
            List<String> host, List<String> port, List<String> database, List<String> user, List<String> password) {}

    /// The scheme of the URLs of the DBMS that a word means, such as the name of a driver.
    public static Optional<String> scheme(String word) {
        for (String token : NO_LETTER.split(word.toLowerCase(Locale.ROOT), -1)) {
            if (ALL.schemes.containsKey(token)) {
                return Optional.of(ALL.schemes.get(token));
            }
        }
        return Optional.empty();
    }

    /// Its databases are local files.
    public static boolean fileBased(String word) {
        return scheme(word).filter(ALL.files::contains).isPresent();
    }

    public static Optional<Container> container(String image) {
        return ALL.containers.stream()
                .filter(container -> container.images().contains(image))
                .findFirst();
    }

    public static List<Family> families() {
        return List.copyOf(ALL.families);
    }

    /// Groups of an option file that its clients read.
    public static List<String> optionGroups() {
        return List.copyOf(ALL.optionGroups);
    }

    /// Files worth looking for, below the user's home (`home`) and below the working folder (`here`).
    public static Map<String, List<String>> places() {
        return Map.copyOf(ALL.places);
    }

    /// The scheme of the DBMS whose clients read option files.
    public static String optionScheme() {
        return ALL.optionScheme;
    }

    private static Systems load() {
        try {
            JsonNode root = JsonText.read(Resource.text(Systems.class, "systems.json"));
            Systems systems = new Systems();
            for (JsonNode system : root.path("systems")) {
                String scheme = JsonText.text(system, "scheme");
                texts(system, "words").forEach(word -> systems.schemes.put(word, scheme));
                if (system.path("files").asBoolean(false)) {
                    systems.files.add(scheme);
                }
                if (system.has("container")) {
                    systems.containers.add(container(scheme, system.path("container")));
                }
            }
            for (JsonNode family : root.path("families")) {
                systems.families.add(family(family));
            }
            systems.optionGroups.addAll(texts(root, "optionGroups"));
            for (String where : List.of("home", "here")) {
                systems.places.put(where, texts(root.path("places"), where));
            }
            systems.optionScheme = JsonText.text(root, "optionScheme");
            return systems;
        } catch (NotImportable broken) {
            throw new IllegalStateException("systems.json", broken);
        }
    }

    private static Container container(String scheme, JsonNode node) {
        return new Container(
                scheme,
                texts(node, "images"),
                JsonText.text(node, "port"),
                names(node),
                texts(node, "rootPasswords"),
                JsonText.text(node, "usualUser"),
                JsonText.text(node, "rootUser"));
    }

    private static Family family(JsonNode node) {
        Map<String, String> keys = new TreeMap<>();
        JsonText.members(node.path("keys"))
                .forEach(key -> keys.put(key.getKey(), key.getValue().asString()));
        return new Family(
                JsonText.text(node, "name"),
                JsonText.text(node, "scheme"),
                JsonText.text(node, "prefix"),
                texts(node, "systems"),
                names(node),
                Map.copyOf(keys),
                texts(node, "references"));
    }

    private static Names names(JsonNode node) {
        return new Names(
                texts(node, "host"),
                texts(node, "port"),
                texts(node, "database"),
                texts(node, "user"),
                texts(node, "password"));
    }

    private static List<String> texts(JsonNode node, String key) {
        List<String> texts = new ArrayList<>();
        JsonNode member = node.path(key);
        if (member.isArray()) {
            member.forEach(each -> texts.add(each.asString()));
        }
        return List.copyOf(texts);
    }
}
