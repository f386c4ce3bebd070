package dev.drydock.cli.output;

import dev.drydock.core.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A file that a command was told to write: whole or not at all.
public final class OutFile {
    private OutFile() {}

    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path file, byte[] bytes) {
        try {
            WholeFile.replace(file, bytes);
        } catch (IOException e) {
            throw CliFailure.usage("cannot write " + file + ": " + FileTrouble.of(e));
        }
    }
}
