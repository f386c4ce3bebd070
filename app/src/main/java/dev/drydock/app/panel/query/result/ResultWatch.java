package dev.drydock.app.panel.query.result;

import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.SpooledResult;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// Looks at a growing result ten times a second and tells when it has news; stops by itself once it is final.
final class ResultWatch {
    private final Timeline timeline;
    private long known = -1;
    private ResultState state = ResultState.GROWING;

    ResultWatch(SpooledResult result, Runnable news) {
        timeline = new Timeline(new KeyFrame(Duration.millis(100), event -> look(result, news)));
        timeline.setCycleCount(Animation.INDEFINITE);
        look(result, news);
        if (state == ResultState.GROWING) {
            timeline.play();
        }
    }

    void stop() {
        timeline.stop();
    }

    private void look(SpooledResult result, Runnable news) {
        ResultState now = result.state();
        long rows = result.rowCount();
        if (rows != known || now != state) {
            known = rows;
            state = now;
            news.run();
        }
        if (now != ResultState.GROWING) {
            timeline.stop();
        }
    }
}
