import com.palantir.javaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Runs the formatter over every Java file under the given folders: `check` lists the files it would change and fails,
/// `write` rewrites them. The formatter itself tears `///` comments that come near its limit, so they are kept
/// shorter first.
class Format {
    private static final int COMMENT_COLUMNS = 112;
    private static final Pattern OWN_LINE = Pattern.compile("(@|[-*#|>]|\\d+\\.|```| {4}).*");

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
        int exit = 0;
        for (String file : words.subList(options, words.size())) {
            exit |= comments(Path.of(file), write);
        }
        if (exit == 0) {
            exit = new Main(new PrintWriter(System.out, true), new PrintWriter(System.err, true), System.in)
                    .format(words.toArray(String[]::new));
        }
        if (exit != 0) {
            System.err.println("Not formatted (files above). Run: ./mvnw -q -N process-sources -Dformat");
        }
        // The formatter's worker threads would keep the process alive.
        System.exit(exit);
    }

    private static int comments(Path file, boolean write) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> wrapped = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int mark = line.indexOf("///");
            if (mark < 0 || !line.substring(0, mark).isBlank() || line.length() <= COMMENT_COLUMNS) {
                wrapped.add(line);
                continue;
            }
            String head = line.substring(0, mark + 3);
            String text = line.substring(mark + 3);
            String indent = text.matches(" *@.*") ? "     " : text.substring(0, text.length() - text.stripLeading().length());
            StringBuilder rest = new StringBuilder(text.strip());
            while (i + 1 < lines.size() && continues(lines.get(i + 1), head)) {
                rest.append(' ').append(lines.get(++i).substring(mark + 3).strip());
            }
            wrap(wrapped, head, text.substring(0, text.length() - text.stripLeading().length()), indent, rest.toString());
        }
        if (wrapped.equals(lines)) {
            return 0;
        }
        if (!write) {
            System.out.println(file + ": comment lines longer than " + COMMENT_COLUMNS);
            return 1;
        }
        Files.write(file, wrapped);
        return 0;
    }

    private static boolean continues(String line, String head) {
        if (!line.startsWith(head + " ")) {
            return false;
        }
        String text = line.substring(head.length() + 1);
        return !text.isBlank() && !OWN_LINE.matcher(text.startsWith("    ") ? text.strip() : text).matches();
    }

    private static void wrap(List<String> to, String head, String first, String next, String text) {
        StringBuilder line = new StringBuilder(head).append(first);
        int start = line.length();
        for (String word : text.split(" +")) {
            if (line.length() > start && line.length() + 1 + word.length() > COMMENT_COLUMNS) {
                to.add(line.toString());
                line = new StringBuilder(head).append(next);
                start = line.length();
            }
            if (line.length() > start) {
                line.append(' ');
            }
            line.append(word);
        }
        to.add(line.toString());
    }

    private static List<String> javaFiles(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        if (Files.isRegularFile(root)) {
            return List.of(root.toString());
        }
        try (var paths = Files.walk(root)) {
            return paths.map(Path::toString).filter(p -> p.endsWith(".java")).sorted().toList();
        }
    }
}
