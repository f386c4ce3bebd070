package dev.drydock.core.schema.translate;

import dev.drydock.core.schema.snapshot.ElementKey;

/// One thing that is not the same afterwards.
///
/// @param subject as it is called where it comes from
/// @param before what it was, in the words of that DBMS
/// @param after what became of it, `""` for nothing
public record TranslationNote(ElementKey subject, Reason reason, String before, String after) {
    /// Why it is not the same.
    public enum Reason {
        /// The other DBMS has no such thing.
        NO_COUNTERPART,
        /// A type that holds all the values, and others.
        WIDER_TYPE,
        /// A type that does not hold all the values, or holds them in another form.
        OTHER_TYPE,
        /// Its text could not be translated for certain.
        UNREADABLE_TEXT,
        OTHER_NAME,
        OTHER_ACTION,
        /// Only its first characters are searched.
        SHORTER_KEY,
        /// The order and equality of texts is that of the other DBMS.
        COLLATION,
        /// It finds the same rows in another way, or more of them.
        OTHER_INDEX
    }

    /// Nothing stands for it. In place of a collation there always is another one.
    public boolean lost() {
        return after.isEmpty() && reason != Reason.COLLATION;
    }
}
