package dev.drydock.app.panel.connections.form;

import dev.drydock.app.panel.connections.state.ConnectionsState.Keeping;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.policy.PolicyText;
import dev.drydock.core.credential.KeepingChoice;

/// The places for secrets in words.
final class KeepingWords {
    private static final Messages WORDS = Messages.of(KeepingWords.class);

    private KeepingWords() {}

    static Keeping of(KeepingChoice choice) {
        String whyNot = switch (choice.standing()) {
            case READY, LOCKED, TO_BE_MADE -> "";
            case SEARCHING -> WORDS.text("keeping.searching");
            case UNAVAILABLE ->
                choice.why()
                        .map(why -> FaultText.of(why).sentence())
                        .orElseGet(() -> WORDS.text("keeping.unavailable"));
        };
        String hint = switch (choice.keeping()) {
            case ASK -> WORDS.text("keeping.hint.ask");
            case KEYCHAIN -> WORDS.text("keeping.hint.keychain", choice.place());
            case VAULT ->
                WORDS.text(
                        choice.standing() == KeepingChoice.Standing.TO_BE_MADE
                                ? "keeping.hint.vaultNew"
                                : "keeping.hint.vault",
                        choice.place());
        };
        return new Keeping(choice.keeping().name(), PolicyText.of(choice.keeping()), whyNot, hint);
    }
}
