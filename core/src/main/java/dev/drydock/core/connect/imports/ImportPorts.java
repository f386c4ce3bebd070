package dev.drydock.core.connect.imports;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.UrlReading;
import java.util.function.Function;

/// What importing needs of the dialects. Both are pure and never throw.
///
/// @param urls reads a URL; `NotMine` when no dialect knows it
/// @param profiles writes a profile as a URL and reads that; `NotMine` when no dialect has its id
public record ImportPorts(Function<String, UrlReading> urls, Function<ConnectionProfile, UrlReading> profiles) {}
