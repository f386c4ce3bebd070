package dev.drydock.app.panel.connections;

import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.list.Listings;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.ConnectionsState.Mark;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.job.Outcome;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;

/// Proves that a database opens, and goes there unless the user chose another profile meanwhile. FX thread.
final class OpeningViewModel {
    private static final Messages WORDS = Messages.of(OpeningViewModel.class);

    private final Desk desk;
    private final Board board;
    private final Listings listings;
    private final Consumer<Destination> go;
    private final ObjectProperty<Standing> standing;

    OpeningViewModel(
            Desk desk, Board board, Listings listings, Consumer<Destination> go, ObjectProperty<Standing> standing) {
        this.desk = desk;
        this.board = board;
        this.listings = listings;
        this.go = go;
        this.standing = standing;
    }

    void open(ConnectionProfile profile) {
        board.opening(true, Optional.empty());
        boolean readOnly = Environments.opensReadOnly(profile);
        desk.connect(profile, readOnly, outcome -> {
            boolean stayed = board.form().map(Form::id).equals(Optional.of(profile.id()));
            switch (outcome) {
                case Outcome.Done<ServerFacts>(var facts) -> {
                    if (stayed) {
                        opened(profile, facts, readOnly);
                    }
                }
                case Outcome.Failed<ServerFacts>(var why) -> {
                    listings.know(profile.id(), Mark.FAILED, "", WORDS.text("mark.failed"));
                    listings.show(board);
                    if (stayed) {
                        board.opening(false, Optional.of(FaultText.of(why)));
                    }
                }
                case Outcome.Cancelled<ServerFacts>() -> {
                    if (stayed) {
                        board.opening(false, Optional.empty());
                    }
                }
            }
        });
    }

    private void opened(ConnectionProfile profile, ServerFacts facts, boolean readOnly) {
        String server = (facts.product() + " " + facts.version()).strip();
        listings.current(profile.id(), WORDS.text("mark.current", server));
        listings.show(board);
        board.opening(false, Optional.empty());
        standing.set(new Standing.On(profile, facts, readOnly));
        go.accept(new Destination.Query(Optional.of(profile.id()), Optional.empty()));
    }
}
