package dev.drydock.app.panel.connections.form;

import dev.drydock.app.panel.connections.state.ConnectionsState.Choice;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.TlsMode;
import java.util.Arrays;
import java.util.List;

/// How TLS is used, in words.
final class TlsChoices {
    private static final Messages WORDS = Messages.of(TlsChoices.class);

    private TlsChoices() {}

    static List<Choice> all() {
        return Arrays.stream(TlsMode.values()).map(TlsChoices::of).toList();
    }

    static Choice of(TlsMode mode) {
        return new Choice(
                mode.name(),
                switch (mode) {
                    case DISABLE -> WORDS.text("tls.disable");
                    case PREFER -> WORDS.text("tls.prefer");
                    case REQUIRE -> WORDS.text("tls.require");
                    case VERIFY_CA -> WORDS.text("tls.verifyCa");
                    case VERIFY_FULL -> WORDS.text("tls.verifyFull");
                });
    }
}
