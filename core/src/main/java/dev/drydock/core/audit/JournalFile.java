package dev.drydock.core.audit;

import dev.drydock.core.files.PrivateFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// The bytes of a journal: its last line, its torn tail, lines from the end backwards, and appending with
/// fsync. Not safe for several threads; whoever appends holds the journal's latch. Reading and writing are not
/// ended by an interrupt.
final class JournalFile implements AutoCloseable {
    private static final int BLOCK_BYTES = 64 * 1024;

    private final RandomAccessFile file;

    /// End of the line that [#before] gives next.
    private long end;

    private JournalFile(RandomAccessFile file) throws IOException {
        this.file = file;
        this.end = completeLength();
    }

    static JournalFile writing(Path path) throws IOException {
        PrivateFiles.file(path);
        return new JournalFile(new RandomAccessFile(path.toFile(), "rw"));
    }

    static JournalFile reading(Path path) throws IOException {
        return new JournalFile(new RandomAccessFile(path.toFile(), "r"));
    }

    /// Bytes behind the last end of a line: what a crash left of a line. Zero in a sound journal.
    long torn() throws IOException {
        return file.length() - completeLength();
    }

    /// Moves the torn bytes to `kept`, block by block, and returns their SHA-256 in hexadecimal.
    String cutTorn(Path kept) throws IOException {
        long complete = completeLength();
        MessageDigest digest = AuditLine.sha256();
        PrivateFiles.file(kept);
        try (RandomAccessFile copy = new RandomAccessFile(kept.toFile(), "rw")) {
            copy.setLength(0);
            byte[] block = new byte[BLOCK_BYTES];
            file.seek(complete);
            for (int read = file.read(block); read > 0; read = file.read(block)) {
                copy.write(block, 0, read);
                digest.update(block, 0, read);
            }
            copy.getFD().sync();
        }
        file.setLength(complete);
        file.getFD().sync();
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Adds a whole line and waits until it is on the disk. When the disk is full the journal is as it was.
    void append(byte[] line) throws IOException {
        long before = file.length();
        byte[] whole = Arrays.copyOf(line, line.length + 1);
        whole[line.length] = '\n';
        try {
            file.seek(before);
            file.write(whole);
            file.getFD().sync();
        } catch (IOException full) {
            file.setLength(before);
            throw full;
        }
    }

    /// The next line towards the front, without its end; empty at the front. No bytes for a line that is too
    /// long to be one of ours.
    Optional<byte[]> before() throws IOException {
        if (end == 0) {
            return Optional.empty();
        }
        long last = end - 1;
        long start = startOfLineAt(last);
        boolean tooLong = last - start > AuditLine.CAP_BYTES;
        byte[] line = new byte[tooLong ? 0 : Math.toIntExact(last - start)];
        file.seek(start);
        file.readFully(line);
        end = start;
        return Optional.of(line);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private long completeLength() throws IOException {
        return startOfLineAt(file.length());
    }

    /// Where the line begins that ends before `limit`.
    private long startOfLineAt(long limit) throws IOException {
        byte[] block = new byte[BLOCK_BYTES];
        long to = limit;
        while (to > 0) {
            int length = (int) Math.min(BLOCK_BYTES, to);
            file.seek(to - length);
            file.readFully(block, 0, length);
            for (int at = length - 1; at >= 0; at--) {
                if (block[at] == '\n') {
                    return to - length + at + 1;
                }
            }
            to -= length;
        }
        return 0;
    }

    /// One line read forwards. `entry` is empty when the line is not ours.
    record Line(Optional<AuditEntry> entry, boolean ended) {
        static Optional<Line> next(InputStream in) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
            boolean tooLong = false;
            int read = in.read();
            if (read < 0) {
                return Optional.empty();
            }
            while (read >= 0 && read != '\n') {
                tooLong |= bytes.size() == AuditLine.CAP_BYTES;
                if (!tooLong) {
                    bytes.write(read);
                }
                read = in.read();
            }
            Optional<AuditEntry> entry = tooLong ? Optional.empty() : AuditLine.read(bytes.toByteArray());
            return Optional.of(new Line(entry, read == '\n'));
        }
    }
}
