package dev.drydock.core.workspace;

import dev.drydock.core.fault.FaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// Types into a draft until it is killed. Prints the draft's id, then after each keystroke the time and the
/// length.
public final class Typist {
    private Typist() {}

    public static void main(String[] arguments) throws FaultException, InterruptedException {
        Workspace workspace = WorkspaceFixture.opened(Path.of(arguments[0]));
        StringBuilder text = new StringBuilder("-- line of a script\n".repeat(Integer.parseInt(arguments[1])));
        String id = workspace.drafts().open("p", "killed").id();
        System.out.println("id " + id);
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (Instant.now().isBefore(end)) {
            text.insert(text.length() / 2, 'x');
            System.out.println("typed " + System.currentTimeMillis() + " " + text.length());
            workspace.drafts().typed(id, text.toString(), text.length() / 2);
            TimeUnit.MILLISECONDS.sleep(15);
        }
    }
}
