package dev.drydock.core.demo;

import dev.drydock.core.files.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// As whom the server's tools run: they refuse to be root.
enum Account {
    /// Not root: just as we are.
    SELF(-1),
    /// Root, in a user namespace of its own where the same user has another number.
    USER_NAMESPACE(0),
    /// Root, where namespaces are forbidden (many containers): user 65534, who may still reach files below
    /// root's closed folders (the secure bit is for access(2), which would else forget that). The data folder
    /// is given to that user, the server insists on it.
    NOBODY(65_534);

    private static final int ROOT = 0;

    private final int dataOwner;

    Account(int dataOwner) {
        this.dataOwner = dataOwner;
    }

    /// @param mine a file or folder of this user
    static Account find(Path mine) throws IOException, InterruptedException {
        if (!PrivateFiles.posix(mine) || uid(mine) != ROOT) {
            return SELF;
        }
        return namespacesAllowed() ? USER_NAMESPACE : NOBODY;
    }

    List<String> command(List<String> argv) {
        List<String> words = new ArrayList<>(
                switch (this) {
                    case SELF -> List.of();
                    case USER_NAMESPACE -> List.of("unshare", "-U");
                    case NOBODY ->
                        List.of(
                                "setpriv",
                                "--securebits=+no_setuid_fixup",
                                "--reuid=" + dataOwner,
                                "--regid=" + dataOwner,
                                "--clear-groups",
                                "--inh-caps=+dac_override",
                                "--ambient-caps=+dac_override");
                });
        words.addAll(argv);
        return words;
    }

    /// Gives `folder` and all in it to the user the server will be, unless it is that user's already.
    void own(Path folder) throws IOException {
        if (dataOwner < 0 || uid(folder) == dataOwner) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setAttribute(file, "unix:uid", dataOwner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                return visitFile(visited, attributes);
            }
        });
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static boolean namespacesAllowed() throws InterruptedException {
        try {
            ProcessBuilder question =
                    new ProcessBuilder("unshare", "-U", "id", "-u").redirectError(ProcessBuilder.Redirect.DISCARD);
            question.environment().keySet().retainAll(Set.of("PATH"));
            Process process = question.start();
            String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 && !shown.equals("0");
        } catch (IOException e) {
            return false;
        }
    }
}
