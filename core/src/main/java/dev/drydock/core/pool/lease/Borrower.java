package dev.drydock.core.pool.lease;

/// Who borrows a connection. Make one per place and keep it: a lease only points to it.
///
/// @param label the part of the program, for example `schema`
/// @param purpose what it is about to do, for example `names`
/// @param background nobody waits for it: it gets nothing while the server rests
/// @param traced keeps the stack of the borrower; costs some microseconds per lease
public record Borrower(String label, String purpose, boolean background, boolean traced) {
    public Borrower(String label, String purpose) {
        this(label, purpose, false, false);
    }

    public static Borrower inBackground(String label, String purpose) {
        return new Borrower(label, purpose, true, false);
    }

    public Borrower withStack() {
        return new Borrower(label, purpose, background, true);
    }
}
