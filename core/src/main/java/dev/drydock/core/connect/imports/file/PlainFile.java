package dev.drydock.core.connect.imports.file;

import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/// The text of one file.
///
/// @param openToOthers group or others may read it (POSIX only)
public record PlainFile(String text, boolean openToOthers) {
    /// Larger than any file of these formats, small enough to be parsed whole.
    public static final int CAP_BYTES = 4 * 1024 * 1024;

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    /// A file that the user named; links are followed, devices and pipes are not opened.
    public static PlainFile named(Path file) throws NotImportable {
        return read(file);
    }

    /// A file that another file named: a link is not followed.
    static PlainFile referenced(Path file) throws NotImportable {
        return read(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static PlainFile read(Path file, LinkOption... links) throws NotImportable {
        return new PlainFile(decoded(bytes(file, links)), openToOthers(file));
    }

    static byte[] bytes(Path file, LinkOption... links) throws NotImportable {
        if (!Files.isRegularFile(file, links)) {
            throw new NotImportable(Kind.NOT_READABLE);
        }
        try (InputStream in = Files.newInputStream(file, (OpenOption[]) links)) {
            byte[] bytes = in.readNBytes(CAP_BYTES + 1);
            if (bytes.length > CAP_BYTES) {
                throw new NotImportable(Kind.TOO_LARGE);
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new NotImportable(Kind.NOT_READABLE);
        }
    }

    /// Bytes that came without a file; more than the cap need not be read to be refused.
    public static PlainFile piped(byte[] bytes) throws NotImportable {
        if (bytes.length > CAP_BYTES) {
            throw new NotImportable(Kind.TOO_LARGE);
        }
        return new PlainFile(decoded(bytes), false);
    }

    /// Text that came without a file; held to the same bounds.
    public static PlainFile pasted(String text) throws NotImportable {
        if (text.length() > CAP_BYTES) {
            throw new NotImportable(Kind.TOO_LARGE);
        }
        return new PlainFile(checked(text.startsWith("\uFEFF") ? text.substring(1) : text), false);
    }

    /// UTF-8, or UTF-16 with a byte order mark; anything else is not guessed at.
    static String decoded(byte[] bytes) throws NotImportable {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return decoded(bytes, 2, mark == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        boolean utf8Mark = mark == 0xEFBB && bytes.length > 2 && (bytes[2] & 0xff) == 0xBF;
        return decoded(bytes, utf8Mark ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static String decoded(byte[] bytes, int from, Charset charset) throws NotImportable {
        try {
            return checked(charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException notThisEncoding) {
            throw new NotImportable(Kind.NOT_TEXT);
        }
    }

    private static String checked(String text) throws NotImportable {
        if (text.indexOf('\0') >= 0) {
            throw new NotImportable(Kind.NOT_TEXT);
        }
        return text;
    }

    private static boolean openToOthers(Path file) throws NotImportable {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            return view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains);
        } catch (IOException unreadable) {
            throw new NotImportable(Kind.NOT_READABLE);
        }
    }
}
