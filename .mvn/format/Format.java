import com.palantir.javaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the formatter over every Java file under the given folders: `check` lists the files it would change and fails,
/// `write` rewrites them.
class Format {
    public static void main(String[] args) throws Exception {
        boolean write = args[0].equals("write");
        List<String> words = new ArrayList<>(List.of("--palantir"));
        words.addAll(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        int options = words.size();
        for (int i = 1; i < args.length; i++) {
            words.addAll(javaFiles(Path.of(args[i])));
        }
        if (words.size() == options) {
            return;
        }
        int exit = new Main(new PrintWriter(System.out, true), new PrintWriter(System.err, true), System.in)
                .format(words.toArray(String[]::new));
        if (exit != 0) {
            System.err.println("Not formatted (files above). Run: ./mvnw -q -N process-sources -Dformat");
        }
        // The formatter's worker threads would keep the process alive.
        System.exit(exit);
    }

    private static List<String> javaFiles(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        if (Files.isRegularFile(root)) {
            return List.of(root.toString());
        }
        try (var paths = Files.walk(root)) {
            return paths.map(Path::toString)
                    .filter(p -> p.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
