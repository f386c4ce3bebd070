package dev.drydock.app.panel.connections.form;

import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Form.Field;
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
    private static final Messages WORDS = Messages.of(FormCheck.class);

    private FormCheck() {}

    /// What keeps the form from being a profile, by field; empty when it is one.
    static Map<Field, String> problems(Form form) {
        Map<Field, String> found = new EnumMap<>(Field.class);
        if (form.value(Field.NAME).isBlank()) {
            found.put(Field.NAME, WORDS.text("problem.name"));
        }
        if (form.fileBased()) {
            filePath(form, found);
        } else {
            if (form.value(Field.HOST).isBlank()) {
                found.put(Field.HOST, WORDS.text("problem.host"));
            }
            if (port(form) < 1) {
                found.put(Field.PORT, WORDS.text("problem.port"));
            }
        }
        return found;
    }

    /// Only for a form without problems.
    static ConnectionProfile profile(Form form) {
        Target target = form.fileBased()
                ? new Target.LocalFile(Path.of(form.value(Field.FILE).strip()))
                : new Target.Server(
                        form.value(Field.HOST).strip(),
                        port(form),
                        form.value(Field.DATABASE).strip());
        return new ConnectionProfile(
                form.id(),
                form.value(Field.NAME).strip(),
                form.environment().environment(),
                form.system().id(),
                target,
                form.fileBased() ? "" : form.value(Field.USER).strip(),
                TlsMode.valueOf(form.tls().id()),
                form.unshown().settings(),
                form.unshown().route(),
                form.unshown().policy());
    }

    private static void filePath(Form form, Map<Field, String> found) {
        try {
            if (form.value(Field.FILE).isBlank()
                    || !Path.of(form.value(Field.FILE).strip()).isAbsolute()) {
                found.put(Field.FILE, WORDS.text("problem.file"));
            }
        } catch (InvalidPathException unreadable) {
            found.put(Field.FILE, WORDS.text("problem.file"));
        }
    }

    private static int port(Form form) {
        String text = form.value(Field.PORT).strip();
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        return port <= 65_535 ? port : 0;
    }
}
