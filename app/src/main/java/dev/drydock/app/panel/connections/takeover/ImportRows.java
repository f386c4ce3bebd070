package dev.drydock.app.panel.connections.takeover;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.connections.state.ImportState.Row;
import dev.drydock.app.words.ImportText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportFinding;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.connect.route.SshTunnel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Previews as lines. Pure.
final class ImportRows {
    private static final Messages WORDS = Messages.of(ImportRows.class);

    private ImportRows() {}

    /// All candidates, numbered through in their order. One that is there twice, or that the workspace has
    /// already, is not ticked.
    ///
    /// @param stored what the workspace has
    static List<Row> of(List<ImportPreview> previews, List<ConnectionProfile> stored) {
        Map<Reach, String> known = new HashMap<>();
        stored.forEach(profile -> known.put(Reach.of(profile), profile.name()));
        Set<Reach> seen = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (ImportPreview preview : previews) {
            for (ImportCandidate candidate : preview.candidates()) {
                Reach reach = Reach.of(candidate.profile());
                boolean marked = candidate.findings().stream()
                        .anyMatch(finding -> finding.kind() == ImportFinding.Kind.DUPLICATE);
                boolean twice = !seen.add(reach);
                List<String> notes = new ArrayList<>(
                        candidate.findings().stream().map(ImportText::of).toList());
                if (twice && !marked) {
                    notes.add(WORDS.text("again"));
                }
                if (known.containsKey(reach)) {
                    notes.add(WORDS.text("known", known.get(reach)));
                }
                boolean taken = !marked && !twice && !known.containsKey(reach);
                rows.add(row(rows.size(), taken, preview, candidate, notes));
            }
        }
        return rows;
    }

    /// Where a profile leads, and as whom.
    private record Reach(String dialect, Target target, String user, Route route) {
        static Reach of(ConnectionProfile profile) {
            return new Reach(profile.dialect(), profile.target(), profile.user(), profile.route());
        }
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

    private static Row row(
            int number, boolean taken, ImportPreview preview, ImportCandidate candidate, List<String> notes) {
        ConnectionProfile profile = candidate.profile();
        String tunnel = profile.route()
                .tunnel()
                .map(SshTunnel::host)
                .map(hop -> " · ssh " + hop.host())
                .orElse("");
        String user = profile.user().isEmpty() ? "" : profile.user() + "@";
        return new Row(
                number,
                taken,
                profile.name(),
                EnvironmentLook.of(profile.environment()),
                user + profile.target().address() + tunnel,
                candidate.folder(),
                source(preview),
                !candidate.secrets().isEmpty(),
                notes);
    }

    private static String source(ImportPreview preview) {
        return preview.origin().isEmpty()
                ? preview.format().map(ImportText::format).orElseGet(() -> WORDS.text("source.text"))
                : String.valueOf(Path.of(preview.origin()).getFileName());
    }
}
