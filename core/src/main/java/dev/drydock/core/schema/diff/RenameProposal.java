package dev.drydock.core.schema.diff;

import java.util.List;

/// Something that went and something that came, so alike that they may be one. Nothing follows until it is accepted.
///
/// @param evidence never empty
/// @param likeness 0 to 100
public record RenameProposal(Rename rename, List<Evidence> evidence, int likeness) {
    public RenameProposal {
        evidence = List.copyOf(evidence);
    }

    /// Why two elements may be one.
    public enum Evidence {
        /// Every attribute is the same.
        SAME_ATTRIBUTES,
        /// The names differ in few letters.
        SIMILAR_NAMES,
        /// It stands at the same place among its siblings.
        SAME_POSITION,
        /// Most parts of the two relations are the same.
        SAME_PARTS,
        /// Nothing else that went or came is as alike.
        ONLY_CANDIDATE
    }
}
