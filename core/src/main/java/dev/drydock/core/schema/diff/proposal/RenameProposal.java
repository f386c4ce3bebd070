package dev.drydock.core.schema.diff.proposal;

import dev.drydock.core.schema.diff.Rename;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// One pair that may be a rename.
///
/// @param score 0 to 100; from [RenameProposals#THRESHOLD] on it is worth a question
/// @param evidence what speaks for it, the strongest first
public record RenameProposal(Rename rename, int score, Set<Evidence> evidence, Standing standing) {
    public RenameProposal {
        evidence = Collections.unmodifiableSet(new TreeSet<>(evidence));
    }

    /// What two elements have in common. The words are the JSON names in lower case.
    public enum Evidence {
        SAME_DEFINITION,
        SAME_COLUMNS,
        MOST_COLUMNS,
        SAME_LABELS,
        SAME_MEMBERS,
        SAME_TYPE,
        /// Columns: the same position; labels: the same place in the list.
        SAME_PLACE,
        /// Nullability, default and generation of a column.
        SAME_RULES,
        /// Constraints and indexes over it, whatever they are called.
        SAME_KEYS,
        /// The same elements hold on to it.
        SAME_DEPENDANTS,
        /// It has its old relation's name in its own, and now the new one's.
        FOLLOWS_RELATION,
        LIKE_NAME,
        /// Nothing else of its kind went or came there.
        ONLY_CANDIDATE
    }

    /// What can be said of it beside others.
    public enum Standing {
        PROPOSED,
        /// Another pair with one of the two names is as likely.
        AMBIGUOUS,
        /// Too little speaks for it.
        WEAK
    }
}
