package dev.drydock.app.panel.compare.text;

import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.diff.proposal.RenameProposal;
import java.util.stream.Collectors;

/// What speaks for a rename.
public final class EvidenceText {
    private static final Messages TEXTS = Messages.of(EvidenceText.class);

    private EvidenceText() {}

    public static String of(RenameProposal proposal) {
        String evidence = proposal.evidence().stream().map(EvidenceText::of).collect(Collectors.joining(", "));
        return switch (proposal.standing()) {
            case PROPOSED, WEAK -> evidence;
            case AMBIGUOUS -> TEXTS.text("ambiguous", evidence);
        };
    }

    private static String of(RenameProposal.Evidence evidence) {
        return switch (evidence) {
            case SAME_DEFINITION -> TEXTS.text("definition");
            case SAME_COLUMNS -> TEXTS.text("columns");
            case MOST_COLUMNS -> TEXTS.text("mostColumns");
            case SAME_LABELS -> TEXTS.text("labels");
            case SAME_MEMBERS -> TEXTS.text("members");
            case SAME_TYPE -> TEXTS.text("type");
            case SAME_PLACE -> TEXTS.text("place");
            case SAME_RULES -> TEXTS.text("rules");
            case SAME_KEYS -> TEXTS.text("keys");
            case SAME_DEPENDANTS -> TEXTS.text("dependants");
            case FOLLOWS_RELATION -> TEXTS.text("follows");
            case LIKE_NAME -> TEXTS.text("name");
            case ONLY_CANDIDATE -> TEXTS.text("only");
        };
    }
}
