package dev.drydock.cli.connection;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which database a command works on, and as whom.
public final class TargetOptions {
    @ArgGroup(exclusive = true, multiplicity = "1")
    private Where where = new Where();

    @Mixin
    private LoginOptions login = new LoginOptions();

    /// Exactly one of the two.
    static final class Where {
        @Option(names = "--url", paramLabel = "URL", descriptionKey = "target.url")
        private @Nullable String url;

        @Option(names = "--profile", paramLabel = "NAME", description = "name or id of a stored profile")
        private @Nullable String profile;
    }

    /// The caller closes what it gets.
    public Chosen choose() {
        String url = where.url;
        return url != null ? login.ofUrl(url) : login.ofProfile(String.valueOf(where.profile));
    }
}
