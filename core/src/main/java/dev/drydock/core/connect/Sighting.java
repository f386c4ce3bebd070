package dev.drydock.core.connect;

/// What a server says, asked from another connection, of one of our sessions.
public enum Sighting {
    /// It works on something.
    WORKING,
    /// It has something for us that the network does not take.
    SENDING,
    /// It has answered all it was asked.
    DONE,
    /// There is no such session any more.
    GONE,
    /// The server does not tell, or not about this very session: a pooler in between, a missing right.
    UNKNOWN
}
