package dev.drydock.app.panel.connections.steps;

import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.form.FormViewModel;
import dev.drydock.app.panel.connections.list.Listings;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.ConnectionsState.Mark;
import dev.drydock.app.panel.connections.state.ConnectionsState.StepState;
import dev.drydock.app.panel.connections.state.ConnectionsState.TestRun;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.MillisText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.probe.StepResult;
import java.time.Duration;
import java.util.stream.Collectors;

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
        return StepTexts.idle(StepTexts.ofServer());
    }

    public void start() {
        form.saving().valid().ifPresent(profile -> {
            stop.run();
            int mine = ++number;
            StepTexts texts = texts();
            board.test(texts.run());
            stop = desk.test(profile, form.saving().given(), report -> {
                // A report of a test that was stopped or replaced comes too late.
                if (mine == number) {
                    texts.add(report);
                    told(profile, elapsed(report), texts.run());
                }
            });
        });
    }

    /// Trusts the host key that the test stopped at, and tests again. Where the server shows it no more, the
    /// test says so.
    public void trust(String fingerprint) {
        form.saving().valid().ifPresent(profile -> {
            stop.run();
            int mine = ++number;
            board.test(texts().run());
            desk.trust(profile, fingerprint, form.saving().given(), outcome -> {
                if (mine == number) {
                    start();
                }
            });
        });
    }

    /// Stops a running test and clears its lines.
    public void stop() {
        stop.run();
        stop = () -> {};
        number++;
        board.test(StepTexts.idle(texts()));
    }

    public String report() {
        return StepTexts.report(board.now().test());
    }

    private void told(ConnectionProfile profile, Duration last, TestRun run) {
        switch (run.phase()) {
            case IDLE, RUNNING -> {}
            case PASSED -> listings.know(profile.id(), Mark.REACHED, "", MillisText.of(last));
            case FAILED -> listings.know(profile.id(), Mark.FAILED, stoppedAt(run), WORDS.text("mark.failed"));
        }
        listings.show(board);
        board.test(run);
    }

    private static String stoppedAt(TestRun run) {
        return run.steps().stream()
                .filter(step -> step.state() == StepState.FAILED)
                .map(step -> WORDS.text("mark.stoppedAt", step.title()))
                .collect(Collectors.joining());
    }

    private StepTexts texts() {
        return board.form().map(Form::contents).map(StepTexts::of).orElseGet(StepTexts::ofServer);
    }

    private static Duration elapsed(StepResult result) {
        return switch (result) {
            case StepResult.Done done -> done.elapsed();
            case StepResult.NotRun(var step) -> Duration.ZERO;
        };
    }
}
