package dev.drydock.cli.output;

import dev.drydock.core.job.JobContext;

/// Shows how far a command is, on one line of standard error; only where that is a terminal.
public final class ProgressLine implements JobContext {
    private static final long EVERY_MILLIS = 200;

    private final String what;
    private final boolean terminal = Terminal.console().isPresent();
    private long last;
    private boolean shown;

    public ProgressLine(String what) {
        this.what = what;
    }

    @Override
    public synchronized void progress(long done, long total) {
        long now = System.currentTimeMillis();
        boolean complete = total > 0 && done >= total;
        if (!terminal || (now - last < EVERY_MILLIS && !complete)) {
            return;
        }
        last = now;
        shown = true;
        System.err.print("\r" + what + (total > 0 ? ": " + done * 100 / total + " %  " : ": " + done + "  "));
        if (complete) {
            end();
        }
    }

    @Override
    public Registration onCancel(Runnable stop) {
        Thread hook = new Thread(stop, "cancel " + what);
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> forget(hook);
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    public synchronized void end() {
        if (shown) {
            System.err.println();
            shown = false;
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook runs now.
            return;
        }
    }
}
