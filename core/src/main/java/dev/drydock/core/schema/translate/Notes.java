package dev.drydock.core.schema.translate;

import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.translate.TranslationNote.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is not the same. One thread.
public final class Notes {
    private final List<TranslationNote> all = new ArrayList<>();

    public void add(ElementKey subject, Reason reason, String before, String after) {
        all.add(new TranslationNote(subject, reason, before, after));
    }

    public void lost(ElementKey subject, Reason reason, String before) {
        add(subject, reason, before, "");
    }

    public void addAll(List<TranslationNote> others) {
        all.addAll(others);
    }

    public List<TranslationNote> sorted() {
        return all.stream()
                .sorted(Comparator.comparing(TranslationNote::subject).thenComparing(TranslationNote::reason))
                .toList();
    }
}
