package dev.drydock.core.connect.imports.source;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.draft.Systems;
import dev.drydock.core.connect.imports.draft.Systems.Container;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.file.JsonText;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.file.YamlText;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.secrets.SecretUse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Services of a compose file (compose-spec) that run a database's own image and publish its port. Of
/// `${NAME:-default}` the default is taken; `${NAME}` stays open, since the file does not say what it is.
public final class ComposeFile implements ImportSource {
    private static final Pattern NAME = Pattern.compile(".*compose.*\\.ya?ml");
    private static final Pattern CONTENT = Pattern.compile("services:[ \t]*(#.*)?");

    @Override
    public ImportFormat format() {
        return ImportFormat.COMPOSE;
    }

    @Override
    public boolean knows(ImportInput input) {
        return NAME.matcher(input.name().toLowerCase(Locale.ROOT)).matches()
                || input.anyLine(line -> CONTENT.matcher(line).matches());
    }

    @Override
    public void read(ImportInput input, PreviewDraft preview) throws NotImportable {
        JsonNode root = YamlText.read(input.text());
        if (!root.path("services").isObject()) {
            throw new NotImportable(Kind.MALFORMED, "services");
        }
        if (root.has("include")) {
            preview.finding(Kind.NOT_FOLLOWED, "", "include");
        }
        boolean any = false;
        EnvFiles files = new EnvFiles(input.folder());
        for (Map.Entry<String, JsonNode> service : JsonText.members(root.path("services"))) {
            Optional<Container> container = container(
                    ComposeValue.of(JsonText.text(service.getValue(), "image")).text());
            if (container.isPresent() && !preview.full()) {
                any = true;
                preview.add(entry(service.getKey(), service.getValue(), container.get(), files));
            }
        }
        if (!any) {
            preview.finding(Kind.NO_TARGET, "", "services");
        }
    }

    /// `registry/owner/name:tag@digest` by its name.
    private static Optional<Container> container(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        return Systems.container(name.split("[:@]", 2)[0].toLowerCase(Locale.ROOT));
    }

    private static Entry entry(String name, JsonNode service, Container container, EnvFiles files) {
        Entry entry = new Entry(name).set(Part.SYSTEM, container.scheme());
        for (String elsewhere : List.of("extends", "secrets", "configs")) {
            if (service.has(elsewhere)) {
                entry.finding(Kind.NOT_FOLLOWED, elsewhere);
            }
        }
        ComposePorts.of(service.path("ports"), container.port(), entry)
                .ifPresent(port -> entry.set(Part.HOST, "localhost").set(Part.PORT, port));
        ComposeEnvironment variables = ComposeEnvironment.of(service, files, entry);
        Optional<String> user = variables.first(container.names().user());
        Optional<String> password = variables.first(container.names().password());
        boolean asRoot = user.isEmpty() && password.isEmpty();
        entry.set(Part.USER, user.orElse(asRoot ? container.rootUser() : container.usualUser()));
        if (user.isEmpty()) {
            entry.finding(Kind.ASSUMED, "user");
        }
        variables.first(container.names().database()).ifPresent(database -> entry.set(Part.DATABASE, database));
        password.or(() -> asRoot ? variables.first(container.rootPasswords()) : Optional.empty())
                .ifPresent(text -> entry.secret(SecretUse.DATABASE, text));
        return entry;
    }
}
