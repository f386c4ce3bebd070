package dev.drydock.core.connect.imports.draft;

import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.imports.file.ImportFolder;
import dev.drydock.core.connect.imports.preview.ImportFinding;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one entry of a file says, word by word, before a dialect has judged it. Not thread-safe.
public final class Entry {
    private static final int CAP = 200;

    final String name;
    final Map<Part, String> parts = new EnumMap<>(Part.class);
    final Map<String, String> keys = new LinkedHashMap<>();
    final Map<SecretUse, Secret> secrets = new EnumMap<>(SecretUse.class);
    final List<ImportFinding> findings = new ArrayList<>();
    String folder = "";
    Optional<Environment> environment = Optional.empty();
    Optional<SshTunnel> tunnel = Optional.empty();
    Optional<ImportFolder> within = Optional.empty();
    boolean readOnly;
    boolean unnamed;

    /// What an address consists of. A `URL` takes the place of system, host and port; a `FILE` that of all.
    public enum Part {
        SYSTEM,
        URL,
        FILE,
        HOST,
        PORT,
        DATABASE,
        USER
    }

    /// @param name as the file spells it
    public Entry(String name) {
        this.name = name;
    }

    /// Blank counts as not given. The first value stays; another one is told.
    public Entry set(Part part, String value) {
        String plain = value.strip();
        if (!plain.isEmpty() && !parts.computeIfAbsent(part, first -> plain).equals(plain)) {
            finding(Kind.BAD_VALUE, part.name());
        }
        return this;
    }

    /// This machine, unless a host is given or something that was not followed might give one.
    public Entry assumeHost() {
        boolean open = findings.stream().anyMatch(finding -> finding.kind() == Kind.NOT_FOLLOWED);
        if (!parts.containsKey(Part.HOST) && !keys.containsKey("hostaddr") && !open) {
            set(Part.HOST, "localhost").finding(Kind.ASSUMED, "host");
        }
        return this;
    }

    /// A driver setting in the spelling of its source; at most 200 are looked at.
    public Entry key(String key, String value) {
        if (keys.size() >= CAP) {
            return finding(Kind.TOO_MANY, "");
        }
        if (keys.putIfAbsent(key, value) != null) {
            finding(Kind.BAD_VALUE, key);
        }
        return this;
    }

    public Entry secret(SecretUse use, String text) {
        if (!text.isEmpty()) {
            Secret before = secrets.put(use, Secret.taking(text.toCharArray()));
            if (before != null) {
                before.close();
            }
        }
        return this;
    }

    public Entry folder(String path) {
        folder = path;
        return this;
    }

    public Entry environment(Environment said) {
        environment = Optional.of(said);
        return this;
    }

    public Entry tunnel(SshTunnel through) {
        tunnel = Optional.of(through);
        return this;
    }

    /// Its name says nothing of the database, so the profile gets one from its address.
    public Entry unnamed() {
        unnamed = true;
        return this;
    }

    /// The source lets nobody write here, so neither do we.
    public Entry readOnly() {
        readOnly = true;
        return this;
    }

    /// Where relative paths of this entry belong.
    public Entry within(Optional<ImportFolder> base) {
        within = base;
        return this;
    }

    public Entry finding(Kind kind, String key) {
        if (findings.size() < CAP) {
            findings.add(new ImportFinding(kind, ShownName.name(name), ShownName.key(key)));
        }
        return this;
    }

    String part(Part part) {
        return parts.getOrDefault(part, "");
    }

    /// Drops the secrets of an entry that nobody wants.
    public void wipe() {
        secrets.values().forEach(Secret::close);
        secrets.clear();
    }
}
