package dev.drydock.core.connect.imports.client;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.draft.SshText;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.file.JsonText;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.source.ImportSource;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// pgAdmin's `servers.json` (its manual, "Import/Export Servers"). Password commands are never run
/// (CVE-2026-17347).
public final class PgAdminServers implements ImportSource {
    private static final Set<String> WITHOUT_USE = Set.of(
            "Comment",
            "BGColor",
            "FGColor",
            "Shared",
            "SharedUsername",
            "Timeout",
            "SSLCompression",
            "Tags",
            "TunnelPromptPassword",
            "TunnelKeepAlive",
            "DBRestriction",
            "DBRestrictionType",
            "PrepareThreshold",
            "Id",
            "PasswordExecExpiration",
            "UseSSHTunnel",
            "TunnelHost",
            "TunnelPort",
            "TunnelUsername",
            "TunnelAuthentication",
            "TunnelIdentityFile",
            "CloudStatus",
            "ConnectNow");
    private static final Set<String> RUN_CODE = Set.of("PasswordExecCommand", "PostConnectionSQL");
    private static final Map<String, String> KEYS = Map.of(
            "SSLMode", "sslmode",
            "SSLCert", "sslcert",
            "SSLKey", "sslkey",
            "SSLRootCert", "sslrootcert");

    private final Path home;

    public PgAdminServers(Path home) {
        this.home = home;
    }

    @Override
    public ImportFormat format() {
        return ImportFormat.PGADMIN;
    }

    @Override
    public boolean knows(ImportInput input) {
        return input.isNamed("servers.json")
                || (input.text().contains("\"Servers\"") && input.text().contains("\"MaintenanceDB\""));
    }

    @Override
    public void read(ImportInput input, PreviewDraft preview) throws NotImportable {
        JsonNode servers = JsonText.read(input.text()).path("Servers");
        if (!servers.isObject()) {
            throw new NotImportable(Kind.MALFORMED, "Servers");
        }
        for (Map.Entry<String, JsonNode> member : JsonText.members(servers)) {
            JsonNode server = member.getValue();
            String name = JsonText.text(server, "Name");
            Entry entry = new Entry(name.isEmpty() ? member.getKey() : name);
            try {
                JsonText.object(server);
                fill(entry, server);
                preview.add(entry);
            } catch (NotImportable refused) {
                preview.refuse(entry, refused);
            }
        }
    }

    private void fill(Entry entry, JsonNode server) throws NotImportable {
        entry.set(Part.SYSTEM, "pg")
                .set(Part.HOST, JsonText.text(server, "Host"))
                .set(Part.PORT, JsonText.text(server, "Port"))
                .set(Part.DATABASE, JsonText.text(server, "MaintenanceDB"))
                .set(Part.USER, JsonText.text(server, "Username"))
                .folder(folder(JsonText.text(server, "Group")));
        for (Map.Entry<String, JsonNode> member : JsonText.members(server)) {
            member(entry, member.getKey(), JsonText.text(server, member.getKey()));
        }
        for (Map.Entry<String, JsonNode> member : JsonText.members(server.path("ConnectionParameters"))) {
            parameter(entry, member.getKey(), JsonText.text(server.path("ConnectionParameters"), member.getKey()));
        }
        if (on(server, "UseSSHTunnel")) {
            entry.tunnel(tunnel(server));
        }
    }

    private static void member(Entry entry, String key, String value) {
        switch (key) {
            case "Name", "Group", "Host", "Port", "MaintenanceDB", "Username", "ConnectionParameters" -> {}
            case "Service", "PassFile" -> {
                if (!value.isBlank()) {
                    entry.finding(Kind.NOT_FOLLOWED, key);
                }
            }
            case "KerberosAuthentication", "GSSAuthentication" -> {
                if (value.equals("true") || value.equals("1")) {
                    entry.finding(Kind.UNSUPPORTED_ROUTE, key);
                }
            }
            default -> {
                if (RUN_CODE.contains(key)) {
                    if (!value.isBlank()) {
                        entry.finding(Kind.RUNS_CODE, key);
                    }
                } else if (KEYS.containsKey(key)) {
                    parameter(entry, KEYS.get(key), value);
                } else if (!WITHOUT_USE.contains(key)) {
                    entry.finding(Kind.UNKNOWN_KEY, key);
                }
            }
        }
    }

    private static void parameter(Entry entry, String key, String value) {
        if (value.isBlank()) {
            return;
        }
        if (key.equals("passfile") || key.equals("service")) {
            entry.finding(Kind.NOT_FOLLOWED, key);
        } else {
            entry.key(key, value);
        }
    }

    /// The usual group of every server says nothing.
    private static String folder(String group) {
        return group.equals("Servers") ? "" : group;
    }

    private SshTunnel tunnel(JsonNode server) throws NotImportable {
        String key = JsonText.text(server, "TunnelIdentityFile");
        SshLogin login = on(server, "TunnelAuthentication") ? SshText.keyFile(key, home) : new SshLogin.Password();
        return new SshTunnel(
                SshText.hop(
                        JsonText.text(server, "TunnelHost"),
                        JsonText.text(server, "TunnelPort"),
                        JsonText.text(server, "TunnelUsername"),
                        login),
                Optional.empty(),
                Optional.empty());
    }

    private static boolean on(JsonNode server, String key) {
        String value = JsonText.text(server, key);
        return value.equals("1") || value.equals("true");
    }
}
