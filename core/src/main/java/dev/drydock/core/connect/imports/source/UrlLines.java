package dev.drydock.core.connect.imports.source;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import java.util.List;
import java.util.regex.Pattern;

/// Pasted URLs, one on each line.
public final class UrlLines implements ImportSource {
    private static final Pattern URL = Pattern.compile("(jdbc:)?[A-Za-z][A-Za-z0-9+.-]+:\\S.*");

    @Override
    public ImportFormat format() {
        return ImportFormat.URL;
    }

    @Override
    public boolean knows(ImportInput input) {
        List<String> lines = urls(input);
        return (lines.size() == 1 && input.name().isEmpty())
                || (!lines.isEmpty()
                        && lines.stream().allMatch(line -> URL.matcher(line).matches()));
    }

    @Override
    public void read(ImportInput input, PreviewDraft preview) {
        for (String url : urls(input)) {
            preview.add(new Entry("").set(Part.URL, url).within(input.folder()));
        }
    }

    private static List<String> urls(ImportInput input) {
        return input.lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
