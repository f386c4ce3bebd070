package dev.drydock.core.connect.tunnel;

import dev.drydock.core.connect.Endpoint;
import dev.drydock.core.files.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;

/// The host keys that a user trusts, in OpenSSH's format (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT): hashed names,
/// patterns, `[host]:port` and `@revoked` are understood; a `@cert-authority` vouches for nothing here. Any
/// thread; reads the files each time.
final class KnownHosts {
    /// What the files say of one key.
    enum Verdict {
        TRUSTED,
        UNKNOWN,
        /// The files know other keys of this kind for the host, or revoke this one.
        CHANGED
    }

    private static final int STANDARD_PORT = 22;
    private static final String REVOKED = "revoked";

    private final List<Path> files;
    private final Path own;
    private final String vouchedFor;
    private boolean trusted;

    /// @param files read only
    /// @param own read, and where keys are added
    /// @param vouchedFor fingerprint of the one unknown key that is added to `own` when it shows up; `""` =
    ///     none
    KnownHosts(List<Path> files, Path own, String vouchedFor) {
        this.files = List.copyOf(files);
        this.own = own;
        this.vouchedFor = vouchedFor;
    }

    Verdict judge(Endpoint host, PublicKey key) throws IOException {
        Verdict verdict = Verdict.UNKNOWN;
        for (KnownHostEntry entry : of(host)) {
            Optional<PublicKey> known = key(entry);
            boolean same = known.isPresent() && KeyUtils.compareKeys(known.get(), key);
            boolean sameKind = entry.getKeyEntry().getKeyType().equals(KeyUtils.getKeyType(key));
            if (REVOKED.equals(entry.getMarker())) {
                if (same) {
                    return Verdict.CHANGED;
                }
            } else if (entry.getMarker() == null && same) {
                verdict = Verdict.TRUSTED;
            } else if (entry.getMarker() == null && sameKind && verdict == Verdict.UNKNOWN) {
                verdict = Verdict.CHANGED;
            }
        }
        if (verdict == Verdict.UNKNOWN && KeyUtils.getFingerPrint(key).equals(vouchedFor)) {
            trust(host, key);
            return Verdict.TRUSTED;
        }
        return verdict;
    }

    /// Whether the key that was vouched for showed up and was added.
    synchronized boolean trusted() {
        return trusted;
    }

    /// Kinds of keys known for a host, so that it can be asked for one of those.
    Set<String> kinds(Endpoint host) throws IOException {
        return of(host).stream()
                .filter(entry -> entry.getMarker() == null)
                .map(entry -> entry.getKeyEntry().getKeyType())
                .collect(Collectors.toSet());
    }

    private synchronized void trust(Endpoint host, PublicKey key) throws IOException {
        String name = host.port() == STANDARD_PORT ? host.host() : "[" + host.host() + "]:" + host.port();
        PrivateFiles.file(own);
        Files.writeString(
                own,
                name + " " + PublicKeyEntry.toString(key) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        trusted = true;
    }

    private List<KnownHostEntry> of(Endpoint host) throws IOException {
        List<KnownHostEntry> found = new ArrayList<>();
        for (Path file : files) {
            found.addAll(in(file, host));
        }
        found.addAll(in(own, host));
        return found;
    }

    private static List<KnownHostEntry> in(Path file, Endpoint host) throws IOException {
        List<KnownHostEntry> found = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                entry(line).filter(entry -> concerns(entry, host)).ifPresent(found::add);
            }
        }
        return found;
    }

    /// A revocation counts for every port: the patterns of the library do not reach those beyond 22.
    private static boolean concerns(KnownHostEntry entry, Endpoint host) {
        return entry.isHostMatch(host.host(), host.port())
                || (REVOKED.equals(entry.getMarker()) && entry.isHostMatch(host.host(), STANDARD_PORT));
    }

    /// A line that nobody can read counts as absent: it can only make a host unknown, never trusted.
    private static Optional<KnownHostEntry> entry(String line) {
        try {
            return line.isBlank() || line.startsWith("#")
                    ? Optional.empty()
                    : Optional.ofNullable(KnownHostEntry.parseKnownHostEntry(line.strip()))
                            .filter(entry -> entry.getKeyEntry() != null);
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<PublicKey> key(KnownHostEntry entry) {
        try {
            return Optional.ofNullable(
                    entry.getKeyEntry().resolvePublicKey(null, null, PublicKeyEntryResolver.IGNORING));
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
