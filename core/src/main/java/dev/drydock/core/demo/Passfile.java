package dev.drydock.core.demo;

import dev.drydock.core.files.PrivateFiles;
import dev.drydock.core.secrets.NewPassword;
import dev.drydock.core.secrets.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// The demo's one password, random, in libpq's password file format (`PGPASSFILE=.../pgpass psql ...` works
/// with it). It serves every role of the demo, whose server is only reached from this machine.
final class Passfile {
    private static final String START = "127.0.0.1:*:*:*:";

    private Passfile() {}

    static Secret readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            try (Secret made = NewPassword.generate()) {
                Path partial = file.resolveSibling(file.getFileName() + ".new");
                Files.deleteIfExists(partial);
                write(partial, START, made);
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return read(file);
    }

    static Secret read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        CharBuffer text = StandardCharsets.US_ASCII.decode(ByteBuffer.wrap(bytes));
        char[] line = text.toString().strip().toCharArray();
        try {
            if (line.length != START.length() + NewPassword.LENGTH) {
                throw new IOException("not a password file of the demo: " + file);
            }
            return Secret.taking(Arrays.copyOfRange(line, START.length(), line.length));
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(line, '\0');
        }
    }

    /// Writes `start`, the secret and a line end to a new file that only its owner can read.
    static void write(Path file, String start, Secret secret) throws IOException {
        PrivateFiles.newFile(file);
        try (SeekableByteChannel channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = secret.use(characters ->
                    StandardCharsets.US_ASCII.encode(CharBuffer.wrap(start + new String(characters) + "\n")));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }
}
