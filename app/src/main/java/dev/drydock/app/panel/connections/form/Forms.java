package dev.drydock.app.panel.connections.form;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.state.ConnectionsState.Choice;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Form.Field;
import dev.drydock.app.panel.connections.state.Form.Secrecy;
import dev.drydock.app.panel.connections.state.Form.Unshown;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.workspace.StoredProfile;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Between a profile and the form that shows it. Pure.
final class Forms {
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
                Optional.empty(),
                false,
                values,
                EnvironmentLook.of(Environment.DEV),
                choice(system),
                system.fileBased(),
                TlsChoices.of(TlsMode.PREFER),
                Secrecy.NONE,
                Unshown.NOTHING,
                Map.of());
    }

    Form of(StoredProfile stored) {
        ConnectionProfile profile = stored.profile();
        Map<Field, String> values = values(profile.target());
        values.put(Field.NAME, profile.name());
        values.put(Field.USER, profile.user());
        Desk.DbSystem system = system(profile.dialect());
        return new Form(
                profile.id(),
                Optional.of(profile),
                false,
                values,
                EnvironmentLook.of(profile.environment()),
                choice(system),
                system.fileBased(),
                TlsChoices.of(profile.tls()),
                Secrecy.NONE,
                new Unshown(stored.folder(), profile.settings(), profile.route(), profile.policy()),
                Map.of());
    }

    /// What a URL says goes into the form, its name stays. Where it leads elsewhere, nothing that was decided
    /// for the old place stays in force: the environment is suggested anew, tunnel, certificates and safe mode
    /// go, and so does the kept secret.
    Form filled(Form form, UrlReading.Read read) {
        Map<Field, String> values = values(read.target());
        values.put(Field.USER, read.user());
        String name = form.value(Field.NAME);
        values.put(Field.NAME, name.isBlank() ? suggestedName(read.target()) : name);
        Desk.DbSystem system = system(read.dialect());
        boolean elsewhere = leadsElsewhere(form, read);
        Unshown old = form.unshown();
        Policy policy = old.policy();
        Unshown unshown = new Unshown(
                old.folder(),
                settings(form, read),
                elsewhere ? Route.DIRECT : old.route(),
                elsewhere
                        ? new Policy(
                                Optional.empty(), Optional.empty(), policy.timeouts(), policy.secrets(), policy.pool())
                        : policy);
        return new Form(
                form.id(),
                form.origin(),
                true,
                values,
                elsewhere ? EnvironmentLook.of(Environments.forTarget(read.target())) : form.environment(),
                choice(system),
                system.fileBased(),
                TlsChoices.of(read.tls()),
                new Secrecy(
                        form.secrecy().kept(),
                        read.password().isPresent() || (form.secrecy().typed() && !elsewhere)),
                unshown,
                Map.of());
    }

    /// A form that was never saved leads nowhere yet.
    static boolean leadsElsewhere(Form form, UrlReading.Read read) {
        return form.origin()
                .map(origin -> !(origin.dialect().equals(read.dialect())
                        && origin.target().equals(read.target())
                        && origin.user().equals(read.user())))
                .orElse(true);
    }

    Form withSystem(Form form, String id) {
        Desk.DbSystem system = system(id);
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(form.values());
        values.put(Field.PORT, system.fileBased() ? "" : Integer.toString(system.defaultPort()));
        Unshown old = form.unshown();
        return new Form(
                form.id(),
                form.origin(),
                true,
                values,
                form.environment(),
                choice(system),
                system.fileBased(),
                form.tls(),
                form.secrecy(),
                new Unshown(old.folder(), Map.of(), old.route(), old.policy()),
                Map.of());
    }

    static Form with(Form form, Field field, String text) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(form.values());
        values.put(field, text);
        Map<Field, String> problems = new EnumMap<>(Field.class);
        problems.putAll(form.problems());
        problems.remove(field);
        return copy(form, values, form.environment(), form.tls(), form.secrecy(), problems);
    }

    static Form with(Form form, EnvironmentLook environment) {
        return copy(form, form.values(), environment, form.tls(), form.secrecy(), form.problems());
    }

    static Form withTls(Form form, String id) {
        return copy(
                form,
                form.values(),
                form.environment(),
                TlsChoices.of(TlsMode.valueOf(id)),
                form.secrecy(),
                form.problems());
    }

    /// @param typed whether one is given now
    static Form withSecret(Form form, boolean typed) {
        Secrecy secrecy = new Secrecy(form.secrecy().kept(), typed);
        return copy(form, form.values(), form.environment(), form.tls(), secrecy, form.problems());
    }

    /// The store has a secret for it; the form itself stays as saved or as changed as it was.
    static Form kept(Form form) {
        return new Form(
                form.id(),
                form.origin(),
                form.changed(),
                form.values(),
                form.environment(),
                form.system(),
                form.fileBased(),
                form.tls(),
                new Secrecy(true, form.secrecy().typed()),
                form.unshown(),
                form.problems());
    }

    /// The form goes on from what was saved.
    static Form since(Form form, Form saved) {
        return new Form(
                form.id(),
                saved.origin(),
                true,
                form.values(),
                form.environment(),
                form.system(),
                form.fileBased(),
                form.tls(),
                new Secrecy(saved.secrecy().kept(), form.secrecy().typed()),
                form.unshown(),
                form.problems());
    }

    List<Choice> systemChoices() {
        return systems.stream().map(Forms::choice).toList();
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

    /// What the URL says beside the fields, over what was set before for the same place. Read-only stays
    /// anywhere.
    private static Map<String, String> settings(Form form, UrlReading.Read read) {
        Map<String, String> settings = new HashMap<>(form.unshown().settings());
        if (leadsElsewhere(form, read)) {
            settings.keySet().retainAll(Set.of(ConnectionProfile.READ_ONLY));
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

    static Form withProblems(Form form, Map<Field, String> problems) {
        return copy(form, form.values(), form.environment(), form.tls(), form.secrecy(), problems);
    }

    private static Form copy(
            Form form,
            Map<Field, String> values,
            EnvironmentLook environment,
            Choice tls,
            Secrecy secrecy,
            Map<Field, String> problems) {
        return new Form(
                form.id(),
                form.origin(),
                true,
                values,
                environment,
                form.system(),
                form.fileBased(),
                tls,
                secrecy,
                form.unshown(),
                problems);
    }
}
