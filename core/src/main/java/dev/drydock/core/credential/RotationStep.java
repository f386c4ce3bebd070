package dev.drydock.core.credential;

/// The steps of changing a password, in their order.
public enum RotationStep {
    /// A change that was cut off earlier comes to its end.
    SETTLE,
    /// The old password is read.
    FIND_OLD,
    /// The old password logs in.
    LOGIN,
    /// The change is announced in the journal.
    ANNOUNCE,
    /// The new password is kept beside the old one.
    KEEP_NEW,
    /// The server takes the new password.
    CHANGE,
    /// The new password logs in.
    VERIFY,
    /// The new password takes the place of the old one in the store.
    STORE
}
