package dev.drydock.cli.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// Why a file could not be read, in words: the exceptions' own messages often hold only its name.
public final class FileTrouble {
    private FileTrouble() {}

    public static String of(IOException thrown) {
        return switch (thrown) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "this user may not read it";
            default -> String.valueOf(thrown.getMessage());
        };
    }
}
