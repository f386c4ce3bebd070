package dev.drydock.app.panel.connections.steps;

import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.form.FormViewModel;
import dev.drydock.app.panel.connections.list.Listings;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.ConnectionsState.Mark;
import dev.drydock.app.panel.connections.state.ConnectionsState.TestRun;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.probe.StepResult;
import java.time.Duration;

/// The stepwise test of what stands in the form.
public final class TestingViewModel {
    private static final Messages WORDS = Messages.of(TestingViewModel.class);

    private final Desk desk;
    private final Board board;
    private final FormViewModel form;
    private final Listings listings;
    private Runnable stop = () -> {};
    private int number;

    public TestingViewModel(Desk desk, Board board, FormViewModel form, Listings listings) {
        this.desk = desk;
        this.board = board;
        this.form = form;
        this.listings = listings;
    }

    /// Of a server, not run.
    public static TestRun idle() {
        return StepTexts.idle(false);
    }

    public void start() {
        form.saving().valid().ifPresent(profile -> {
            stop.run();
            int mine = ++number;
            StepTexts texts = new StepTexts(fileBased());
            board.test(texts.run());
            stop = desk.test(profile, form.saving().login(), report -> {
                // A report of a test that was stopped or replaced comes too late.
                if (mine == number) {
                    texts.add(report);
                    told(profile, elapsed(report), texts.run());
                }
            });
        });
    }

    /// Stops a running test and clears its lines.
    public void stop() {
        stop.run();
        stop = () -> {};
        number++;
        board.test(StepTexts.idle(fileBased()));
    }

    public String report() {
        return StepTexts.report(board.now().test());
    }

    private void told(ConnectionProfile profile, Duration last, TestRun run) {
        switch (run.phase()) {
            case IDLE, RUNNING -> {}
            case PASSED -> listings.know(profile.id(), Mark.REACHED, "", StepTexts.millis(last));
            case FAILED -> listings.know(profile.id(), Mark.FAILED, "", WORDS.text("mark.failed"));
        }
        listings.show(board);
        board.test(run);
    }

    private boolean fileBased() {
        return board.form().map(Form::fileBased).orElse(false);
    }

    private static Duration elapsed(StepResult result) {
        return switch (result) {
            case StepResult.Done done -> done.elapsed();
            case StepResult.NotRun(var step) -> Duration.ZERO;
        };
    }
}
