package dev.drydock.core.demo;

/// Carries an expected ending from where it is met to [DemoServer], which hands it out as a value. Never leaves
/// the package.
final class NotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient DemoStart why;

    NotStarted(DemoStart why) {
        super(why.toString());
        this.why = why;
    }

    DemoStart why() {
        return why;
    }
}
