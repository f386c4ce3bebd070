package dev.drydock.core.connect.imports;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.UrlReading;
import java.util.function.Function;
import java.util.function.Predicate;

/// What importing needs of the dialects. Both are pure and never throw.
///
/// @param urls reads a URL; `NotMine` when no dialect knows it
/// @param speaks whether a dialect takes this profile exactly as it is, each setting included
public record ImportPorts(Function<String, UrlReading> urls, Predicate<ConnectionProfile> speaks) {}
