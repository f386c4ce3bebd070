package dev.drydock.app.panel.connections.takeover;

import dev.drydock.app.panel.connections.desk.ImportDesk;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.ConnectionsState.Note;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.job.Outcome;
import java.nio.file.Path;
import java.util.Optional;

/// Hands the profiles on, without their secrets. FX thread.
public final class ExportViewModel {
    private static final Messages WORDS = Messages.of(ExportViewModel.class);

    private final ImportDesk desk;
    private final Board board;

    public ExportViewModel(ImportDesk desk, Board board) {
        this.desk = desk;
        this.board = board;
    }

    /// @param id of the only one wanted; empty = all
    public void to(Optional<String> id, Path file) {
        desk.export(id, file, outcome -> {
            switch (outcome) {
                case Outcome.Done<Integer>(var count) ->
                    board.told(new Note(
                            Note.Tone.FILLED, WORDS.text(count == 1 ? "exported.one" : "exported", count, file)));
                case Outcome.Failed<Integer>(var why) ->
                    board.told(new Note(Note.Tone.REFUSED, FaultText.of(why).line()));
                case Outcome.Cancelled<Integer>() -> {}
            }
        });
    }

    /// What came of it was read.
    public void seen() {
        board.told(Note.NONE);
    }
}
