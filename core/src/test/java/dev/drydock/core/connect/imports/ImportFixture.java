package dev.drydock.core.connect.imports;

import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportFinding;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.secrets.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Imports with the real dialects, and a preview as text.
final class ImportFixture {
    static final Path HOME = Path.of("/home/me");
    static final Imports IMPORTS = new Imports(Dialects.importPorts(), HOME);

    private ImportFixture() {}

    static Path folder() {
        try {
            URL inside = Objects.requireNonNull(ImportFixture.class.getResource("pgpass"));
            return Objects.requireNonNull(Path.of(inside.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static ImportPreview read(String resource) {
        return IMPORTS.file(folder().resolve(resource), ImportRequest.AUTO);
    }

    static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everything of a preview but ids; secrets by their use and length.
    static String text(ImportPreview preview) {
        StringBuilder text = new StringBuilder("format ")
                .append(preview.format().map(Enum::name).orElse("none"))
                .append('\n');
        preview.candidates().forEach(candidate -> candidate(candidate, text));
        preview.findings().forEach(finding -> finding(finding, text.append("! ")));
        return text.toString().replace(folder().toString(), "<folder>");
    }

    private static void candidate(ImportCandidate candidate, StringBuilder text) {
        var profile = candidate.profile();
        text.append("+ ")
                .append(profile.name())
                .append(" [")
                .append(candidate.folder())
                .append("]\n");
        text.append("    ")
                .append(profile.environment())
                .append(' ')
                .append(profile.dialect())
                .append(' ');
        text.append(profile.target()).append(" user=").append(profile.user()).append(" tls=");
        text.append(profile.tls())
                .append(' ')
                .append(new TreeMap<>(profile.settings()))
                .append('\n');
        if (!profile.route().equals(Route.DIRECT)) {
            text.append("    ").append(profile.route()).append('\n');
        }
        if (!profile.policy().equals(Policy.DEFAULTS)) {
            text.append("    ").append(profile.policy().safeMode()).append('\n');
        }
        if (!candidate.secrets().isEmpty()) {
            text.append("    secrets ")
                    .append(candidate.secrets().entrySet().stream()
                            .map(each -> each.getKey() + ":" + length(each.getValue()))
                            .sorted()
                            .collect(Collectors.joining(" ")))
                    .append('\n');
        }
        candidate.findings().forEach(finding -> finding(finding, text.append("    - ")));
    }

    private static int length(Secret secret) {
        return secret.use(characters -> characters.length);
    }

    private static void finding(ImportFinding finding, StringBuilder text) {
        text.append(finding.kind());
        finding.reason().ifPresent(reason -> text.append('(').append(reason).append(')'));
        text.append(" entry=")
                .append(finding.entry())
                .append(" key=")
                .append(finding.key())
                .append('\n');
    }
}
