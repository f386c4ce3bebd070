package dev.drydock.app.words;

import dev.drydock.core.demo.DemoStart;
import dev.drydock.core.demo.DemoStatus;

/// What became of the demo, in the user's words.
public final class DemoText {
    private static final Messages WORDS = Messages.of(DemoText.class);

    private DemoText() {}

    public static String ready(DemoStart.Ready ready) {
        String key = ready.loaded() ? "demo.loaded" : ready.attached() ? "demo.attached" : "demo.started";
        return WORDS.text(key, ready.target().port());
    }

    public static String failed(DemoStart failure) {
        return switch (failure) {
            case DemoStart.Ready ready -> ready(ready);
            case DemoStart.NoBinaries f -> WORDS.text("demo.noBinaries", f.system(), f.architecture());
            case DemoStart.UnsafeFolder f -> WORDS.text("demo.unsafeFolder", f.folder(), reason(f.reason()));
            case DemoStart.FolderFailed f -> WORDS.text("demo.folderFailed", f.folder(), f.message());
            case DemoStart.ServerFailed f -> WORDS.text("demo.serverFailed", f.step(), String.join("\n", f.log()));
            case DemoStart.NotAnswering f -> WORDS.text("demo.notAnswering", f.pid());
        };
    }

    public static String status(DemoStatus status) {
        return switch (status) {
            case DemoStatus.Absent _ -> WORDS.text("demo.absent");
            case DemoStatus.Stopped _ -> WORDS.text("demo.stopped");
            case DemoStatus.Loading loading -> WORDS.text("demo.loading", loading.pid());
            case DemoStatus.Running running ->
                WORDS.text("demo.running", running.target().port());
            case DemoStatus.NotAnswering frozen -> WORDS.text("demo.notAnswering", frozen.pid());
        };
    }

    private static String reason(DemoStart.Reason reason) {
        return switch (reason) {
            case OTHER_OWNER -> WORDS.text("demo.reason.otherOwner");
            case NOT_A_FOLDER -> WORDS.text("demo.reason.notAFolder");
            case UNUSABLE_NAME -> WORDS.text("demo.reason.unusableName");
        };
    }
}
