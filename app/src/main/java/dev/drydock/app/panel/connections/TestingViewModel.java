package dev.drydock.app.panel.connections;

import dev.drydock.app.kit.Messages;
import dev.drydock.app.panel.connections.ConnectionsState.Mark;
import dev.drydock.app.panel.connections.ConnectionsState.TestRun;
import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.desk.StepReport;
import dev.drydock.core.connect.ConnectionProfile;

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
            StepTexts texts = new StepTexts();
            board.test(texts.run());
            stop = desk.test(profile, form.typed(), report -> {
                // A report of a test that was stopped or replaced comes too late.
                if (mine == number) {
                    texts.add(report);
                    told(profile, report, texts.run());
                }
            });
        });
    }

    /// Stops a running test and clears its lines.
    void stop() {
        stop.run();
        stop = () -> {};
        number++;
        board.test(StepTexts.idle());
    }

    String report() {
        return StepTexts.report(board.now().test());
    }

    private void told(ConnectionProfile profile, StepReport report, TestRun run) {
        switch (run.phase()) {
            case IDLE, RUNNING -> {}
            case PASSED -> listings.know(profile.id(), Mark.REACHED, "", StepTexts.millis(report.took()));
            case FAILED -> listings.know(profile.id(), Mark.FAILED, "", WORDS.text("mark.failed"));
        }
        board.listing(listings.ready(board.now().filter()));
        board.test(run);
    }
}
