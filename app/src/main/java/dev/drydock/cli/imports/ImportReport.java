package dev.drydock.cli.imports;

import dev.drydock.app.words.ImportText;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Printable;
import dev.drydock.cli.output.Stdout;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportFinding;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.route.SshTunnel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One preview for a person or a program.
///
/// @param stored what became of the candidates, in their order; empty when nothing was stored
record ImportReport(ImportPreview preview, List<StoredAs> stored) {
    void print() {
        String origin = preview.origin().isEmpty() ? "" : " " + preview.origin();
        line(preview.format().map(ImportText::format).orElse("?") + origin);
        for (int i = 0; i < preview.candidates().size(); i++) {
            print(preview.candidates().get(i), i);
        }
        preview.findings()
                .forEach(finding -> line("  " + sign(finding) + " "
                        + (finding.entry().isEmpty() ? "" : finding.entry() + ": ")
                        + ImportText.of(finding)));
    }

    private void print(ImportCandidate candidate, int at) {
        ConnectionProfile profile = candidate.profile();
        String tunnel = profile.route()
                .tunnel()
                .map(SshTunnel::host)
                .map(hop -> ", through " + hop.user() + "@" + hop.host())
                .orElse("");
        String secrets = candidate.secrets().isEmpty() ? "" : ", with password";
        String folder = candidate.folder().isEmpty() ? "" : ", in " + candidate.folder();
        line("  + " + profile.name() + ": " + profile.environment() + ", " + profile.dialect() + " "
                + profile.target().address() + " as " + profile.user() + ", TLS " + profile.tls() + tunnel + folder
                + secrets);
        candidate.findings().forEach(finding -> line("      " + sign(finding) + " " + ImportText.of(finding)));
        if (!stored.isEmpty()) {
            String name = stored.get(at).name();
            String kept = stored.get(at)
                    .kept()
                    .map(place -> ", with its secrets in the " + place.name().toLowerCase(Locale.ROOT))
                    .orElse("");
            line(name.isEmpty() ? "      ! not stored: a part of it is too long" : "      stored as " + name + kept);
        }
    }

    private static void line(String text) {
        Stdout.line(Printable.line(text));
    }

    private static String sign(ImportFinding finding) {
        return switch (finding.weight()) {
            case NOTE -> "i";
            case LEFT_OUT -> "-";
            case REFUSED -> "!";
        };
    }

    Object json() {
        List<Object> candidates = new ArrayList<>();
        for (int i = 0; i < preview.candidates().size(); i++) {
            candidates.add(json(preview.candidates().get(i), i));
        }
        return JsonOut.object(
                "format", preview.format().map(each -> (Object) each.word()).orElse(""),
                "origin", preview.origin(),
                "candidates", candidates,
                "findings", json(preview.findings()));
    }

    private Object json(ImportCandidate candidate, int at) {
        ConnectionProfile profile = candidate.profile();
        return JsonOut.object(
                "entry", candidate.entry(),
                "name", profile.name(),
                "folder", candidate.folder(),
                "environment", profile.environment(),
                "dialect", profile.dialect(),
                "database", profile.target().address(),
                "user", profile.user(),
                "tls", profile.tls(),
                "tunnel",
                        profile.route()
                                .tunnel()
                                .map(tunnel -> tunnel.host().host())
                                .orElse(""),
                "secrets", candidate.secrets().keySet().stream().sorted().collect(Collectors.toList()),
                "findings", json(candidate.findings()),
                "storedId", stored.isEmpty() ? "" : stored.get(at).id(),
                "storedName", stored.isEmpty() ? "" : stored.get(at).name(),
                "secretsKept",
                        stored.isEmpty()
                                ? ""
                                : stored.get(at).kept().map(Enum::name).orElse(""));
    }

    private static List<Object> json(List<ImportFinding> findings) {
        return findings.stream()
                .map(finding -> (Object) JsonOut.object(
                        "kind", finding.kind(),
                        "weight", finding.weight(),
                        "entry", finding.entry(),
                        "key", finding.key(),
                        "reason", finding.reason().map(Enum::name).orElse(""),
                        "sentence", ImportText.of(finding)))
                .toList();
    }
}
