package dev.drydock.app;

import dev.drydock.app.gallery.Toolkit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.util.WaitForAsyncUtils;

/// TestFX keeps what no thread caught and throws it in whichever test asks next. This fails the test that it
/// belongs to, after its own cleaning up, and lets none through to another class.
public final class StrayExceptions implements BeforeAllCallback, AfterEachCallback {
    private static final int MOST = 20;

    @Override
    @SuppressWarnings("SystemOut")
    public void beforeAll(ExtensionContext context) {
        for (Throwable late : taken(context)) {
            System.out.println("[StrayExceptions] thrown after the class it belongs to, before "
                    + context.getDisplayName() + ": " + late);
            late.printStackTrace(System.out);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<Throwable> found = taken(context);
        if (!found.isEmpty()) {
            AssertionError stray = new AssertionError("a thread of this test ended in " + found.getFirst());
            found.forEach(stray::addSuppressed);
            throw stray;
        }
    }

    /// Everything since the last time. Only where there are windows: elsewhere TestFX is not even loaded.
    private static List<Throwable> taken(ExtensionContext context) {
        List<Throwable> found = new ArrayList<>();
        boolean more = context.getTags().contains("ui");
        if (more) {
            // It waits for the FX thread before it looks.
            Toolkit.start();
        }
        while (more && found.size() < MOST) {
            try {
                WaitForAsyncUtils.checkException();
                more = false;
            } catch (Throwable thrown) {
                found.add(thrown);
            }
        }
        return found;
    }
}
