package dev.drydock.app.panel.connections.form;

import dev.drydock.app.panel.connections.state.Contents;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/// Whether a form is a profile, and the profile it is. Pure.
final class FormCheck {
    static final String IN_MEMORY = ":memory:";

    private static final Messages WORDS = Messages.of(FormCheck.class);

    private FormCheck() {}

    /// What keeps the form from being a profile, by field; empty when it is one.
    static Map<Field, String> problems(Contents form) {
        Map<Field, String> found = new EnumMap<>(Field.class);
        if (form.typed(Field.NAME).isEmpty()) {
            found.put(Field.NAME, WORDS.text("problem.name"));
        }
        if (form.fileBased()) {
            filePath(form, found);
        } else {
            if (form.typed(Field.HOST).isEmpty()) {
                found.put(Field.HOST, WORDS.text("problem.host"));
            }
            if (port(form.typed(Field.PORT)) < 1) {
                found.put(Field.PORT, WORDS.text("problem.port"));
            }
        }
        RouteFields.problems(form, found);
        PolicyFields.problems(form, found);
        return found;
    }

    /// Only for a form without problems.
    static ConnectionProfile profile(Form form) {
        Contents contents = form.contents();
        return new ConnectionProfile(
                form.id(),
                form.name(),
                form.environment().environment(),
                form.pick(Pick.SYSTEM),
                target(contents),
                form.fileBased() ? "" : contents.typed(Field.USER),
                TlsMode.valueOf(form.pick(Pick.TLS)),
                contents.settings(),
                RouteFields.read(contents),
                PolicyFields.read(contents));
    }

    /// `a/b/c` without empty parts.
    static String folder(Contents form) {
        return String.join(
                "/",
                java.util.Arrays.stream(form.typed(Field.FOLDER).split("/", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /// 0 when it is none.
    static int port(String text) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        return port <= 65_535 ? port : 0;
    }

    private static Target target(Contents form) {
        String file = form.typed(Field.FILE);
        if (form.fileBased()) {
            return file.equals(IN_MEMORY) ? new Target.InMemory() : new Target.LocalFile(Path.of(file));
        }
        return new Target.Server(form.typed(Field.HOST), port(form.typed(Field.PORT)), form.typed(Field.DATABASE));
    }

    private static void filePath(Contents form, Map<Field, String> found) {
        String file = form.typed(Field.FILE);
        try {
            if (!file.equals(IN_MEMORY) && (file.isEmpty() || !Path.of(file).isAbsolute())) {
                found.put(Field.FILE, WORDS.text("problem.file"));
            }
        } catch (InvalidPathException unreadable) {
            found.put(Field.FILE, WORDS.text("problem.file"));
        }
    }
}
