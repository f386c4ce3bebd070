package dev.drydock.core.schema.scratch;

import java.nio.file.Path;

/// Where throw-away databases may keep their files.
///
/// @param folder of theirs alone
/// @param programs where servers are unpacked, to be used again
public record ScratchPlace(Path folder, Path programs) {}
