package dev.drydock.core.connect.imports.draft;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.PercentText;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.UrlReading.Reason;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.secrets.SecretUse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Makes a candidate of an entry: its address becomes a URL that the dialect reads like a pasted one.
final class Assembly {
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");
    private static final Pattern EXPANSION = Pattern.compile("\\$[{(]|`");

    private final Function<String, UrlReading> urls;
    private final Path home;

    Assembly(Function<String, UrlReading> urls, Path home) {
        this.urls = urls;
        this.home = home;
    }

    ImportCandidate candidate(Entry entry) throws NotImportable {
        for (Part part : new Part[] {Part.HOST, Part.DATABASE, Part.USER, Part.FILE}) {
            if (ShownName.hides(entry.part(part))) {
                throw new NotImportable(Kind.HIDDEN_CHARACTERS, part.name());
            }
        }
        withoutExpansions(entry);
        String url = entry.part(Part.URL);
        SplitUrl text = url.isEmpty() ? new SplitUrl(address(entry), List.of()) : SplitUrl.of(url);
        SettingsCheck settings = new SettingsCheck(urls, entry, text.base(), home);
        refuseUnread(entry, urls.apply(text.base()), text.base());
        for (String setting : text.settings()) {
            settings.ofUrl(setting);
        }
        for (var key : entry.keys.entrySet()) {
            settings.ofEntry(key.getKey(), key.getValue());
        }
        return finished(entry, settings);
    }

    /// An address with a hole in it is no address; a user or database can be filled in later.
    private static void withoutExpansions(Entry entry) throws NotImportable {
        for (Part part : Part.values()) {
            if (!EXPANSION.matcher(entry.part(part)).find()) {
                continue;
            }
            entry.finding(Kind.NOT_EXPANDED, part.name());
            entry.parts.remove(part);
            if (part != Part.DATABASE && part != Part.USER) {
                throw new NotImportable(Kind.NO_TARGET);
            }
        }
    }

    private static String address(Entry entry) throws NotImportable {
        String word = entry.part(Part.SYSTEM);
        String scheme = Systems.scheme(word).orElseThrow(() -> new NotImportable(Kind.UNSUPPORTED_SYSTEM, word));
        String file = entry.part(Part.FILE);
        if (file.indexOf('?') >= 0) {
            throw NotImportable.notOpened(Reason.MALFORMED, "path");
        }
        if (!file.isEmpty()) {
            return scheme + ":" + file;
        }
        String host = entry.part(Part.HOST);
        String port = entry.part(Part.PORT);
        if (host.isEmpty()) {
            throw new NotImportable(Kind.NO_TARGET);
        }
        if (!port.isEmpty() && !PORT.matcher(port).matches()) {
            throw NotImportable.notOpened(Reason.BAD_PORT, "port");
        }
        StringBuilder url = new StringBuilder(scheme).append("://");
        if (!entry.part(Part.USER).isEmpty()) {
            url.append(PercentText.encode(entry.part(Part.USER))).append('@');
        }
        url.append(IPV6.matcher(host).matches() ? "[" + host + "]" : PercentText.encode(host));
        if (!port.isEmpty()) {
            url.append(':').append(port);
        }
        return url.append('/')
                .append(PercentText.encode(entry.part(Part.DATABASE)))
                .toString();
    }

    private static void refuseUnread(Entry entry, UrlReading reading, String base) throws NotImportable {
        switch (reading) {
            case UrlReading.NotMine() -> {
                String said = entry.part(Part.SYSTEM);
                if (said.isEmpty() && SplitUrl.scheme(base).isEmpty()) {
                    throw new NotImportable(Kind.UNKNOWN_FORMAT);
                }
                throw new NotImportable(Kind.UNSUPPORTED_SYSTEM, said.isEmpty() ? SplitUrl.scheme(base) : said);
            }
            case UrlReading.Refused refused -> throw NotImportable.notOpened(refused.reason(), refused.part());
            case UrlReading.Read read -> read.password().ifPresent(password -> password.close());
        }
    }

    private ImportCandidate finished(Entry entry, SettingsCheck settings) throws NotImportable {
        UrlReading reading = urls.apply(settings.accepted());
        if (!(reading instanceof UrlReading.Read read)) {
            refuseUnread(entry, reading, settings.accepted());
            throw new IllegalStateException("read and not read");
        }
        read.password().ifPresent(password -> {
            if (entry.secrets.putIfAbsent(SecretUse.DATABASE, password) != null) {
                password.close();
            }
        });
        read.ignored().forEach(key -> entry.finding(Kind.IGNORED_KEY, key));
        sameHost(entry, read.target());
        Target target = local(entry, read.target());
        String user = entry.part(Part.USER).isEmpty() ? read.user() : entry.part(Part.USER);
        if (ShownName.hides(user) || (target instanceof Target.Server server && ShownName.hides(server.database()))) {
            throw new NotImportable(Kind.HIDDEN_CHARACTERS);
        }
        ConnectionProfile profile = new ConnectionProfile(
                UUID.randomUUID().toString(),
                name(entry, target),
                environment(entry, target),
                read.dialect(),
                target,
                user,
                settings.tls().orElse(read.tls()),
                read.settings(),
                new Route(settings.files(), entry.tunnel),
                policy(entry));
        return new ImportCandidate(
                profile, ShownName.name(entry.folder), ShownName.name(entry.name), entry.secrets, entry.findings);
    }

    /// What was put together is read as what it was put together from, or not at all.
    private static void sameHost(Entry entry, Target target) throws NotImportable {
        String host = entry.part(Part.HOST);
        boolean fromParts =
                entry.part(Part.URL).isEmpty() && entry.part(Part.FILE).isEmpty();
        if (fromParts
                && !(target instanceof Target.Server server && server.host().equalsIgnoreCase(host))) {
            throw NotImportable.notOpened(Reason.MALFORMED, "host");
        }
    }

    private static Policy policy(Entry entry) {
        Policy open = Policy.DEFAULTS;
        return entry.readOnly
                ? new Policy(
                        Optional.of(SafeMode.READ_ONLY),
                        open.commitMode(),
                        open.timeouts(),
                        open.secrets(),
                        open.pool())
                : open;
    }

    private Target local(Entry entry, Target target) throws NotImportable {
        return target instanceof Target.LocalFile(var path)
                ? new Target.LocalFile(PathText.read(path.toString(), home, entry.within))
                : target;
    }

    /// A file may make an entry stricter, never milder: most tools call everything "development" unless told
    /// otherwise. Behind a tunnel `localhost` is the SSH server.
    private static Environment environment(Entry entry, Target target) {
        Environment own = Environments.forTarget(target, entry.tunnel);
        Optional<Environment> said = entry.environment;
        if (said.isPresent() && said.get().compareTo(own) < 0) {
            entry.finding(Kind.MILDER_ENVIRONMENT, said.get().name());
        }
        return stricter(own, said.orElse(own));
    }

    private static Environment stricter(Environment one, Environment other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String name(Entry entry, Target target) {
        String given = entry.unnamed ? "" : ShownName.name(entry.name);
        if (!given.isEmpty()) {
            if (!given.equals(entry.name.strip())) {
                entry.finding(Kind.NAME_CHANGED, "");
            }
            return given;
        }
        return switch (target) {
            case Target.Server server ->
                ShownName.name(server.database().isEmpty() ? server.host() : server.database() + "@" + server.host());
            case Target.LocalFile file ->
                ShownName.name(String.valueOf(file.path().getFileName()));
            case Target.InMemory memory -> ":memory:";
        };
    }
}
