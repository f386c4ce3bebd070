package dev.drydock.app.panel.connections;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.connections.ConnectionsState.Choice;
import dev.drydock.app.panel.connections.ConnectionsState.Field;
import dev.drydock.app.panel.connections.ConnectionsState.Form;
import dev.drydock.app.panel.connections.ConnectionsState.SecretMark;
import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.UrlReading;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Between a profile and the form that shows it. Pure.
final class Forms {
    private static final Messages WORDS = Messages.of(Forms.class);

    private final List<Desk.DbSystem> systems;

    Forms(List<Desk.DbSystem> systems) {
        this.systems = List.copyOf(systems);
    }

    Form blank() {
        Desk.DbSystem system = systems.getFirst();
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.HOST, "localhost");
        values.put(Field.PORT, Integer.toString(system.defaultPort()));
        return new Form(
                UUID.randomUUID().toString(),
                false,
                false,
                values,
                EnvironmentLook.of(Environment.DEV),
                choice(system),
                system.fileBased(),
                choice(TlsMode.PREFER),
                SecretMark.NONE,
                Map.of(),
                Map.of());
    }

    Form of(ConnectionProfile profile) {
        Map<Field, String> values = values(profile.target());
        values.put(Field.NAME, profile.name());
        values.put(Field.USER, profile.user());
        Desk.DbSystem system = system(profile.dialect());
        return new Form(
                profile.id(),
                true,
                false,
                values,
                EnvironmentLook.of(profile.environment()),
                choice(system),
                system.fileBased(),
                choice(profile.tls()),
                SecretMark.NONE,
                profile.settings(),
                Map.of());
    }

    /// What a URL says goes into the form; name and environment stay unless they were never set.
    Form filled(Form form, UrlReading.Read read) {
        Map<Field, String> values = values(read.target());
        values.put(Field.USER, read.user());
        String name = form.value(Field.NAME);
        values.put(Field.NAME, name.isBlank() ? suggestedName(read.target()) : name);
        Desk.DbSystem system = system(read.dialect());
        return new Form(
                form.id(),
                form.stored(),
                true,
                values,
                form.stored() ? form.environment() : EnvironmentLook.of(Environments.forTarget(read.target())),
                choice(system),
                system.fileBased(),
                choice(read.tls()),
                read.password().isPresent() ? SecretMark.TYPED : form.secret(),
                settings(form, read),
                Map.of());
    }

    Form withSystem(Form form, String id) {
        Desk.DbSystem system = system(id);
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(form.values());
        values.put(Field.PORT, system.fileBased() ? "" : Integer.toString(system.defaultPort()));
        return new Form(
                form.id(),
                form.stored(),
                true,
                values,
                form.environment(),
                choice(system),
                system.fileBased(),
                form.tls(),
                form.secret(),
                form.system().id().equals(id) ? form.settings() : Map.of(),
                Map.of());
    }

    static Form with(Form form, Field field, String text) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(form.values());
        values.put(field, text);
        Map<Field, String> problems = new EnumMap<>(Field.class);
        problems.putAll(form.problems());
        problems.remove(field);
        return copy(form, values, form.environment(), form.tls(), form.secret(), problems);
    }

    static Form with(Form form, EnvironmentLook environment) {
        return copy(form, form.values(), environment, form.tls(), form.secret(), form.problems());
    }

    static Form withTls(Form form, String id) {
        return copy(
                form, form.values(), form.environment(), choice(TlsMode.valueOf(id)), form.secret(), form.problems());
    }

    static Form with(Form form, SecretMark secret) {
        return copy(form, form.values(), form.environment(), form.tls(), secret, form.problems());
    }

    /// The secret is in the store; the form itself is as stored.
    static Form kept(Form form) {
        return new Form(
                form.id(),
                form.stored(),
                form.changed(),
                form.values(),
                form.environment(),
                form.system(),
                form.fileBased(),
                form.tls(),
                SecretMark.KEPT,
                form.settings(),
                form.problems());
    }

    static Form withProblems(Form form, Map<Field, String> problems) {
        return copy(form, form.values(), form.environment(), form.tls(), form.secret(), problems);
    }

    List<Choice> systemChoices() {
        return systems.stream().map(Forms::choice).toList();
    }

    static List<Choice> tlsChoices() {
        return Arrays.stream(TlsMode.values()).map(Forms::choice).toList();
    }

    private static Map<Field, String> values(Target target) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        switch (target) {
            case Target.Server(var host, var port, var database) -> {
                values.put(Field.HOST, host);
                values.put(Field.PORT, Integer.toString(port));
                values.put(Field.DATABASE, database);
            }
            case Target.LocalFile(var path) -> values.put(Field.FILE, path.toString());
            case Target.InMemory() -> values.put(Field.FILE, "");
        }
        return values;
    }

    /// What the URL says beside the fields, over what was set before for the same kind of system.
    private static Map<String, String> settings(Form form, UrlReading.Read read) {
        Map<String, String> settings = new HashMap<>();
        if (form.system().id().equals(read.dialect())) {
            settings.putAll(form.settings());
        }
        settings.putAll(read.settings());
        return settings;
    }

    private static String suggestedName(Target target) {
        return switch (target) {
            case Target.Server(var host, var port, var database) -> database.isBlank() ? host : database;
            case Target.LocalFile(var path) -> String.valueOf(path.getFileName());
            case Target.InMemory() -> "";
        };
    }

    private Desk.DbSystem system(String id) {
        return systems.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    private static Choice choice(Desk.DbSystem system) {
        return new Choice(system.id(), system.name());
    }

    private static Choice choice(TlsMode mode) {
        return new Choice(
                mode.name(),
                switch (mode) {
                    case DISABLE -> WORDS.text("tls.disable");
                    case PREFER -> WORDS.text("tls.prefer");
                    case REQUIRE -> WORDS.text("tls.require");
                    case VERIFY_CA -> WORDS.text("tls.verifyCa");
                    case VERIFY_FULL -> WORDS.text("tls.verifyFull");
                });
    }

    private static Form copy(
            Form form,
            Map<Field, String> values,
            EnvironmentLook environment,
            Choice tls,
            SecretMark secret,
            Map<Field, String> problems) {
        return new Form(
                form.id(),
                form.stored(),
                true,
                values,
                environment,
                form.system(),
                form.fileBased(),
                tls,
                secret,
                form.settings(),
                problems);
    }
}
