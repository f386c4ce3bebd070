package dev.drydock.app.words.schema;

import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.diff.Risk;

/// What a change costs and what running it can do, in a few words.
public final class RiskText {
    private static final Messages WORDS = Messages.of(RiskText.class);

    private RiskText() {}

    public static String of(Risk risk) {
        return switch (risk) {
            case ADDITIVE -> WORDS.text("risk.additive");
            case REWRITE -> WORDS.text("risk.rewrite");
            case DESTRUCTIVE -> WORDS.text("risk.destructive");
        };
    }

    public static String of(Hazard hazard) {
        return switch (hazard) {
            case DELETES_DATA -> WORDS.text("hazard.deletesData");
            case CHANGES_VALUES -> WORDS.text("hazard.changesValues");
            case FAILS_ON_ROWS -> WORDS.text("hazard.failsOnRows");
            case REWRITES_TABLE -> WORDS.text("hazard.rewritesTable");
            case SCANS_TABLE -> WORDS.text("hazard.scansTable");
            case INDEX_BUILD_BLOCKS -> WORDS.text("hazard.indexBuildBlocks");
            case INDEX_DROPPED -> WORDS.text("hazard.indexDropped");
            case KEY_VALIDATED_UNDER_LOCK -> WORDS.text("hazard.keyValidatedUnderLock");
            case BLOCKS_ALL -> WORDS.text("hazard.blocksAll");
            case BLOCKS_WRITES -> WORDS.text("hazard.blocksWrites");
            case RIGHTS_CHANGE -> WORDS.text("hazard.rightsChange");
            case HIDDEN_DEPENDANTS -> WORDS.text("hazard.hiddenDependants");
            case NOT_TRANSACTIONAL -> WORDS.text("hazard.notTransactional");
        };
    }
}
