package dev.drydock.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// What is awaited without a bound of its own may take long on a busy machine. Registered for every class.
public final class LongPatience implements BeforeAllCallback {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONG);
    }
}
