package dev.drydock.core.secrets.vault;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.files.WholeFile;
import dev.drydock.core.secrets.SecretRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

/// An empty-handed message to every process that has a vault open: lock it. A file beside the vault whose text
/// changes.
final class LockSign {
    private final Path file;

    LockSign(Path vault) {
        this.file = vault.resolveSibling(vault.getFileName() + ".locked");
    }

    void raise() throws FaultException {
        try {
            WholeFile.replace(file, UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException refused) {
            throw SecretRule.VAULT_NOT_USABLE.refusal(String.valueOf(refused.getMessage()), refused);
        }
    }

    /// Which of its texts it shows.
    String reading() {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            return facts.lastModifiedTime() + " " + facts.fileKey();
        } catch (IOException noneYet) {
            return "";
        }
    }

    boolean raisedSince(String reading) {
        return !reading().equals(reading);
    }
}
