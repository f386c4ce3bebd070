package dev.drydock.cli.pool;

import dev.drydock.cli.output.Say;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A signal ends the command that made this as an interrupt would, and the process only after the command has
/// closed what it held. The first resource of the command, so that it is the last to be closed.
final class Leaving implements AutoCloseable {
    private static final int MOST_SECONDS = 5;

    private final Thread command = Thread.currentThread();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::come, "leave");

    private Leaving() {}

    static Leaving onSignal() {
        Leaving made = new Leaving();
        Runtime.getRuntime().addShutdownHook(made.hook);
        return made;
    }

    private void come() {
        command.interrupt();
        try {
            if (!closed.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                Say.fault("the server did not answer; its sessions end with this process");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the signal has come: the hook runs now and finds everything closed
        }
    }
}
