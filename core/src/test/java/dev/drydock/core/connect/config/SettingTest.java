package dev.drydock.core.connect.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list, the code and the page say the same.
class SettingTest {
    private static final Path ROOT = Path.of(System.getProperty("drydock.root", ".."));
    private static final Pattern OURS = Pattern.compile("\\bDRYDOCK_[A-Z][A-Z_]*[A-Z]\\b");
    private static final Pattern READS = Pattern.compile(
            "(?:System\\.getenv|System\\.getProperty|Integer\\.getInteger|Boolean\\.getBoolean)\\(\\s*\"([^\"]+)\"");

    private static Set<String> found(Pattern pattern, Stream<Path> files) {
        Set<String> found = new TreeSet<>();
        files.forEach(file -> {
            Matcher matcher = pattern.matcher(text(file));
            while (matcher.find()) {
                found.add(matcher.group(matcher.groupCount()));
            }
        });
        return found;
    }

    private static Stream<Path> sources(String... folders) {
        return Arrays.stream(folders).flatMap(folder -> {
            try (var files = Files.walk(ROOT.resolve(folder))) {
                return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> keys() {
        return Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everythingThatTheProgramReadsIsListed() {
        assertThat(keys()).containsAll(found(READS, sources("core/src/main", "app/src/main")));
    }

    @Test
    void everyVariableOfOursIsOnThePage() throws IOException {
        Set<String> named = found(
                OURS,
                Stream.concat(
                        sources("core/src/main", "app/src/main"),
                        Stream.of(ROOT.resolve("drydock"), ROOT.resolve("drydock.cmd"))));
        named.removeIf(name -> name.startsWith("DRYDOCK_TEST_") || name.equals("DRYDOCK_CORPORA"));
        assertThat(keys()).containsAll(named);
        String page = Files.readString(ROOT.resolve("docs/configuration.md"));
        Set<String> forTests = found(OURS, sources("core/src/test/java/dev/drydock/testing"));
        forTests.addAll(found(
                Pattern.compile("get(?:Property|Integer|Long|Boolean)\\(\\s*\"(drydock\\.[^\"]+)\""),
                sources("core/src/test", "app/src/test")));
        forTests.addAll(found(
                Pattern.compile("SettingKey(?:\\.\\w+|<>)\\(\\s*\"([^\"]+)\""),
                sources("core/src/main", "app/src/main")));
        for (String name : forTests) {
            assertThat(page).contains("`" + name + "`");
        }
    }

    @Test
    void pageHasTheSameTable() throws IOException {
        List<String> page = Files.readAllLines(ROOT.resolve("docs/configuration.md"));
        assertThat(page).as(String.join("\n", Setting.table())).containsAll(Setting.table());
    }
}
