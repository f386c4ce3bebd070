package dev.drydock.core.connect.imports.draft;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportFinding;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A preview while its file is read. Not thread-safe.
public final class PreviewDraft {
    private static final int CAP_ENTRIES = 500;
    private static final int CAP_FINDINGS = 1000;

    private final Assembly assembly;
    private final List<ImportCandidate> candidates = new ArrayList<>();
    private final Set<ImportFinding> findings = new LinkedHashSet<>();
    private final Set<Place> places = new HashSet<>();
    private int entries;

    private record Place(String dialect, Target target, String user) {}

    /// @param urls what a dialect makes of a URL
    /// @param home of the user, for `~`
    public PreviewDraft(Function<String, UrlReading> urls, Path home) {
        this.assembly = new Assembly(urls, home);
    }

    /// No further entry will be taken in.
    public boolean full() {
        return entries >= CAP_ENTRIES;
    }

    /// Judges an entry and takes it in, or says why not.
    public void add(Entry entry) {
        if (++entries > CAP_ENTRIES) {
            entry.wipe();
            finding(Kind.TOO_MANY, "", "");
            return;
        }
        try {
            add(assembly.candidate(entry));
        } catch (NotImportable refused) {
            refuse(entry, refused);
        }
    }

    /// The same for an entry whose address may have been left open: then it names no target.
    public void addAddressed(Entry entry) {
        if (entry.parts.containsKey(Part.URL) || entry.parts.containsKey(Part.FILE)) {
            add(entry);
        } else {
            refuse(entry, new NotImportable(Kind.NO_TARGET));
        }
    }

    /// Says why an entry is not taken in, with what was found in it so far.
    public void refuse(Entry entry, NotImportable refused) {
        entry.findings.forEach(this::finding);
        finding(new ImportFinding(
                refused.kind(), ShownName.name(entry.name), ShownName.key(refused.key()), refused.reason()));
        entry.wipe();
    }

    /// Takes a candidate in that was judged elsewhere.
    public void add(ImportCandidate candidate) {
        ConnectionProfile profile = candidate.profile();
        if (places.add(new Place(profile.dialect(), profile.target(), profile.user()))) {
            candidates.add(candidate);
            return;
        }
        List<ImportFinding> more = new ArrayList<>(candidate.findings());
        more.add(new ImportFinding(Kind.DUPLICATE, candidate.entry(), ""));
        candidates.add(new ImportCandidate(profile, candidate.folder(), candidate.entry(), candidate.secrets(), more));
    }

    /// Of an entry that is not taken over, or of the whole file (`entry` is `""`).
    public void finding(Kind kind, String entry, String key) {
        finding(new ImportFinding(kind, ShownName.name(entry), ShownName.key(key)));
    }

    private void finding(ImportFinding finding) {
        if (findings.size() < CAP_FINDINGS) {
            findings.add(finding);
        }
    }

    public ImportPreview preview(Optional<ImportFormat> format, String origin) {
        return new ImportPreview(format, origin, candidates, List.copyOf(findings));
    }
}
