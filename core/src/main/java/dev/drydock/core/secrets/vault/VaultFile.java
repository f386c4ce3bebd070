package dev.drydock.core.secrets.vault;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.files.FileLatch;
import dev.drydock.core.files.PrivateFiles;
import dev.drydock.core.files.WholeFile;
import dev.drydock.core.secrets.SecretRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The file of a vault on disk: only its owner reads it, it is never a link, and it changes as a whole or not
/// at all. Writers of several processes take turns by a lock file beside it.
final class VaultFile {
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path path;

    VaultFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /// What runs while no other process writes.
    @FunctionalInterface
    interface Turn<T> {
        T run() throws FaultException;
    }

    <T> T alone(Turn<T> work) throws FaultException {
        try {
            PrivateFiles.folder(Objects.requireNonNull(path.toAbsolutePath().getParent()));
            Path latch = path.resolveSibling(path.getFileName() + ".lock");
            return FileLatch.<T, FaultException>holding(latch, PATIENCE, work::run);
        } catch (IOException refused) {
            throw unusable(refused);
        }
    }

    /// Empty when there is none.
    ///
    /// @throws FaultException VAULT_EXPOSED, VAULT_NOT_USABLE, or as [VaultImage#read]
    Optional<VaultImage> read() throws FaultException {
        try {
            checkPrivate();
            try (InputStream in = Channels.newInputStream(
                    Files.newByteChannel(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw SecretRule.VAULT_DAMAGED.refusal(path.toString());
                }
                return Optional.of(VaultImage.read(bytes, path.toString()));
            }
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException refused) {
            throw unusable(refused);
        }
    }

    /// As [#read].
    ///
    /// @throws FaultException VAULT_MISSING too
    VaultImage present() throws FaultException {
        return read().orElseThrow(() -> SecretRule.VAULT_MISSING.refusal(path.toString()));
    }

    /// Call it in [#alone]. The old file stands when this throws.
    void write(VaultImage image) throws FaultException {
        byte[] bytes = image.bytes();
        if (bytes.length > MOST_BYTES || image.records().size() > VaultImage.MOST_RECORDS) {
            throw SecretRule.TOO_LARGE.refusal("");
        }
        try {
            WholeFile.replace(path, bytes);
        } catch (IOException refused) {
            throw unusable(refused);
        }
    }

    private void checkPrivate() throws IOException, FaultException {
        BasicFileAttributes facts = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        boolean open = posix
                && !OWNERS.containsAll(Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                        .permissions());
        if (!facts.isRegularFile() || open) {
            throw SecretRule.VAULT_EXPOSED.refusal(path.toString());
        }
    }

    private static FaultException unusable(IOException refused) {
        return SecretRule.VAULT_NOT_USABLE.refusal(String.valueOf(refused.getMessage()), refused);
    }
}
