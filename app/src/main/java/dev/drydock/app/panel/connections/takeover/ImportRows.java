package dev.drydock.app.panel.connections.takeover;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.connections.state.ImportState.Row;
import dev.drydock.app.words.ImportText;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportFinding;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.route.SshTunnel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Previews as lines. Pure.
final class ImportRows {
    private ImportRows() {}

    /// All candidates, numbered through in their order. One that is there twice is not ticked.
    static List<Row> of(List<ImportPreview> previews) {
        List<Row> rows = new ArrayList<>();
        for (ImportPreview preview : previews) {
            for (ImportCandidate candidate : preview.candidates()) {
                rows.add(row(rows.size(), preview, candidate));
            }
        }
        return rows;
    }

    /// What is not taken over, and why.
    static List<String> left(List<ImportPreview> previews) {
        List<String> sentences = new ArrayList<>();
        for (ImportPreview preview : previews) {
            for (ImportFinding finding : preview.findings()) {
                String entry = finding.entry().isEmpty() ? "" : finding.entry() + ": ";
                sentences.add(source(preview) + " · " + entry + ImportText.of(finding));
            }
        }
        return sentences;
    }

    private static Row row(int number, ImportPreview preview, ImportCandidate candidate) {
        ConnectionProfile profile = candidate.profile();
        boolean twice =
                candidate.findings().stream().anyMatch(finding -> finding.kind() == ImportFinding.Kind.DUPLICATE);
        String tunnel = profile.route()
                .tunnel()
                .map(SshTunnel::host)
                .map(hop -> " · ssh " + hop.host())
                .orElse("");
        String user = profile.user().isEmpty() ? "" : profile.user() + "@";
        return new Row(
                number,
                !twice,
                profile.name(),
                EnvironmentLook.of(profile.environment()),
                user + profile.target().address() + tunnel,
                candidate.folder(),
                source(preview),
                !candidate.secrets().isEmpty(),
                candidate.findings().stream().map(ImportText::of).toList());
    }

    private static String source(ImportPreview preview) {
        return preview.origin().isEmpty()
                ? preview.format().map(ImportText::format).orElse("?")
                : String.valueOf(Path.of(preview.origin()).getFileName());
    }
}
