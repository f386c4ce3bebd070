package dev.drydock.cli.output;

/// Carries a bug past a command that has already said so in its document.
public final class ToldBug extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ToldBug(Throwable bug) {
        super(bug);
    }
}
