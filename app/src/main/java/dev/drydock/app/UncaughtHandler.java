package dev.drydock.app;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens with a bug nobody caught: it is logged and shown, by class and place only. Messages are left
/// out, because a message can hold a statement, a value or a password.
public final class UncaughtHandler implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtHandler.class);
    private static final int FRAMES = 25;

    private final Consumer<String> show;

    /// @param show tells the user; called on the thread that failed
    public UncaughtHandler(Consumer<String> show) {
        this.show = show;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable bug) {
        String details = details(thread, bug);
        LOG.error("uncaught: {}", details);
        show.accept(details);
    }

    static String details(Thread thread, Throwable bug) {
        StringBuilder text = new StringBuilder("in thread " + thread.getName() + "\n");
        Throwable at = bug;
        for (int depth = 0; at != null && depth < 5; depth++) {
            text.append(depth == 0 ? "" : "caused by ")
                    .append(at.getClass().getName())
                    .append('\n');
            text.append(Arrays.stream(at.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "  at " + frame + "\n")
                    .collect(Collectors.joining()));
            at = at.getCause();
        }
        return text.toString();
    }
}
