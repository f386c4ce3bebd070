package dev.drydock.app.panel.connections;

import dev.drydock.app.panel.connections.ConnectionsState.Mark;
import dev.drydock.app.panel.connections.ConnectionsState.TestRun;
import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.probe.StepResult;
import java.time.Duration;

/// The stepwise test of what stands in the form.
final class TestingViewModel {
    private static final Messages WORDS = Messages.of(TestingViewModel.class);

    private final Desk desk;
    private final Board board;
    private final FormViewModel form;
    private final Listings listings;
    private Runnable stop = () -> {};
    private int number;

    TestingViewModel(Desk desk, Board board, FormViewModel form, Listings listings) {
        this.desk = desk;
        this.board = board;
        this.form = form;
        this.listings = listings;
    }

    void start() {
        form.valid().ifPresent(profile -> {
            stop.run();
            int mine = ++number;
            StepTexts texts = new StepTexts(fileBased());
            board.test(texts.run());
            stop = desk.test(profile, form.typed(), report -> {
                // A report of a test that was stopped or replaced comes too late.
                if (mine == number) {
                    texts.add(report);
                    told(profile, elapsed(report), texts.run());
                }
            });
        });
    }

    /// Stops a running test and clears its lines.
    void stop() {
        stop.run();
        stop = () -> {};
        number++;
        board.test(StepTexts.idle(fileBased()));
    }

    String report() {
        return StepTexts.report(board.now().test());
    }

    private void told(ConnectionProfile profile, Duration last, TestRun run) {
        switch (run.phase()) {
            case IDLE, RUNNING -> {}
            case PASSED -> listings.know(profile.id(), Mark.REACHED, "", StepTexts.millis(last));
            case FAILED -> listings.know(profile.id(), Mark.FAILED, "", WORDS.text("mark.failed"));
        }
        board.listing(listings.ready(board.now().filter()));
        board.test(run);
    }

    private boolean fileBased() {
        return board.form().map(ConnectionsState.Form::fileBased).orElse(false);
    }

    private static Duration elapsed(StepResult result) {
        return switch (result) {
            case StepResult.Done done -> done.elapsed();
            case StepResult.NotRun(var step) -> Duration.ZERO;
        };
    }
}
