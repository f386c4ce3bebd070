package dev.drydock.core.connect.imports.document;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.UrlReading.Reason;
import dev.drydock.core.connect.imports.document.ProfileDocument.Filed;
import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.draft.ShownName;
import dev.drydock.core.connect.imports.draft.SshText;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.file.JsonText;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportFinding;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.source.ImportSource;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshTunnel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reads our own export back. Every profile is held against its dialect, each setting included, since anybody
/// may have edited the file. A member that is not understood is told, not kept.
public final class ProfileDocuments implements ImportSource {
    private static final int CAP = 500;

    private final Function<ConnectionProfile, UrlReading> dialects;

    /// @param dialects what the dialect of a profile makes of it once it is written as a URL
    public ProfileDocuments(Function<ConnectionProfile, UrlReading> dialects) {
        this.dialects = dialects;
    }

    @Override
    public ImportFormat format() {
        return ImportFormat.DRYDOCK;
    }

    @Override
    public boolean knows(ImportInput input) {
        return input.text().contains('"' + ProfileDocument.FORMAT + '"');
    }

    @Override
    public void read(ImportInput input, PreviewDraft preview) throws NotImportable {
        JsonNode root = JsonText.read(input.text());
        Fields fields = new Fields(root, "");
        if (!fields.text("format").equals(ProfileDocument.FORMAT)) {
            throw fields.wrong("format");
        }
        if (fields.number("version") > ProfileDocument.VERSION) {
            throw new NotImportable(Kind.NEWER_VERSION, JsonText.text(root, "version"));
        }
        if (!fields.member("profiles").isArray()) {
            throw fields.wrong("profiles");
        }
        fields.unknown(key -> preview.finding(Kind.UNKNOWN_KEY, "", key));
        int count = 0;
        for (JsonNode node : root.path("profiles")) {
            if (++count > CAP) {
                throw new NotImportable(Kind.TOO_MANY);
            }
            Entry entry = new Entry(JsonText.text(node, "name"));
            List<ImportFinding> findings = new ArrayList<>();
            String shown = ShownName.name(JsonText.text(node, "name"));
            try {
                Filed filed = FiledJson.read(
                        node,
                        UUID.randomUUID().toString(),
                        key -> findings.add(new ImportFinding(Kind.UNKNOWN_KEY, shown, ShownName.key(key))));
                preview.add(candidate(filed, shown, findings));
            } catch (NotImportable refused) {
                preview.refuse(entry, refused);
            }
        }
    }

    private ImportCandidate candidate(Filed filed, String shown, List<ImportFinding> findings) throws NotImportable {
        ConnectionProfile profile = filed.profile();
        safe(profile);
        Environment deserved =
                Environments.forTarget(profile.target(), profile.route().tunnel());
        if (profile.environment().compareTo(deserved) < 0) {
            findings.add(new ImportFinding(
                    Kind.MILDER_ENVIRONMENT, shown, profile.environment().name()));
        }
        if (!profile.policy().equals(Policy.DEFAULTS)) {
            findings.add(new ImportFinding(Kind.POLICY_FROM_FILE, shown, ""));
        }
        if (!shown.equals(profile.name())) {
            findings.add(new ImportFinding(Kind.NAME_CHANGED, shown, ""));
        }
        ConnectionProfile named = profile.named(profile.id(), shown);
        return new ImportCandidate(named, ShownName.name(filed.folder()), shown, Map.of(), findings);
    }

    private void safe(ConnectionProfile profile) throws NotImportable {
        if (ShownName.hides(profile.user()) || profile.name().isBlank()) {
            throw new NotImportable(Kind.HIDDEN_CHARACTERS, "user");
        }
        switch (dialects.apply(profile)) {
            case UrlReading.NotMine() -> throw new NotImportable(Kind.UNSUPPORTED_SYSTEM, profile.dialect());
            case UrlReading.Refused refused -> throw NotImportable.notOpened(refused.reason(), refused.part());
            case UrlReading.Read read -> {
                read.password().ifPresent(password -> password.close());
                if (!read.settings().equals(profile.settings())) {
                    throw NotImportable.notOpened(Reason.UNSAFE_SETTING, "settings");
                }
                if (!samePlace(read.target(), profile.target())) {
                    throw NotImportable.notOpened(Reason.UNSAFE_SETTING, "target");
                }
            }
        }
        Optional<SshTunnel> tunnel = profile.route().tunnel();
        if (tunnel.isPresent()) {
            checked(tunnel.get().host());
            if (tunnel.get().jump().isPresent()) {
                checked(tunnel.get().jump().get());
            }
        }
    }

    private static void checked(SshHop hop) throws NotImportable {
        SshText.hop(hop.host(), String.valueOf(hop.port()), hop.user(), hop.login());
    }

    private static boolean samePlace(Target read, Target given) {
        return switch (given) {
            case Target.Server server ->
                read instanceof Target.Server other
                        && other.host().equals(server.host())
                        && other.port() == server.port();
            case Target.LocalFile file -> read instanceof Target.LocalFile;
            case Target.InMemory memory -> read instanceof Target.InMemory;
        };
    }
}
