package dev.drydock.app.command;

import java.util.List;

/// Something the palette can find: connections, tables. Called on the FX thread at every key, so it answers
/// from memory.
@FunctionalInterface
public interface PaletteSource {
    /// Candidates for `text`; the palette ranks them. At most `most`, so that a large catalog is cut at its
    /// source.
    List<PaletteEntry> candidates(String text, int most);
}
