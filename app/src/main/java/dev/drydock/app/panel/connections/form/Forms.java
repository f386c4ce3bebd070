package dev.drydock.app.panel.connections.form;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.state.ConnectionsState.Choice;
import dev.drydock.app.panel.connections.state.Contents;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.StoredProfile;
import java.util.EnumMap;
import java.util.EnumSet;
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

    List<Choice> systemChoices() {
        return systems.stream().map(s -> new Choice(s.id(), s.name())).toList();
    }

    Form blank() {
        Desk.DbSystem system = systems.getFirst();
        Target local = new Target.Server("localhost", system.defaultPort(), "");
        ConnectionProfile profile = new ConnectionProfile(
                UUID.randomUUID().toString(),
                "",
                Environment.DEV,
                system.id(),
                local,
                "",
                usualTls(local),
                Map.of(),
                Route.DIRECT,
                Policy.DEFAULTS);
        return fresh(profile, "", false);
    }

    /// A form that was never saved. Secrets of another profile are no part of it.
    Form fresh(ConnectionProfile profile, String folder, boolean changed) {
        return new Form(
                profile.id(), Optional.empty(), changed, contents(profile, folder), Set.of(), Set.of(), Map.of());
    }

    Form of(StoredProfile stored) {
        Contents contents = contents(stored.profile(), stored.folder());
        return new Form(stored.profile().id(), Optional.of(contents), false, contents, Set.of(), Set.of(), Map.of());
    }

    /// What a URL says goes into the form, its name stays. Where it leads elsewhere, nothing that was decided
    /// for the old place stays in force: the environment is suggested anew, tunnel, certificates and safe mode
    /// go, and so does the kept secret.
    Form filled(Form form, UrlReading.Read read) {
        Contents old = form.contents();
        boolean elsewhere = leadsElsewhere(form, read);
        Map<Field, String> values = new EnumMap<>(Field.class);
        Map<Pick, String> picks = new EnumMap<>(Pick.class);
        values.putAll(old.values());
        picks.putAll(old.picks());
        place(read.target(), values);
        values.put(Field.USER, read.user());
        values.compute(
                Field.NAME, (field, name) -> name == null || name.isBlank() ? suggestedName(read.target()) : name);
        picks.put(Pick.SYSTEM, read.dialect());
        picks.put(Pick.TLS, read.tls().name());
        Map<String, String> settings = new HashMap<>(old.settings());
        EnvironmentLook environment = old.environment();
        if (elsewhere) {
            List.of(Field.TLS_AUTHORITIES, Field.TLS_CERTIFICATE, Field.TLS_KEY).forEach(values::remove);
            picks.put(Pick.TUNNEL, Pick.OFF);
            picks.put(Pick.SAFE_MODE, "");
            picks.put(Pick.COMMIT_MODE, "");
            settings.keySet().retainAll(Set.of(ConnectionProfile.READ_ONLY));
            environment = EnvironmentLook.of(Environments.forTarget(read.target()));
        }
        settings.putAll(read.settings());
        Set<SecretUse> typed = EnumSet.noneOf(SecretUse.class);
        if (!elsewhere) {
            typed.addAll(form.typed());
        }
        if (read.password().isPresent()) {
            typed.add(SecretUse.DATABASE);
        }
        Contents now =
                new Contents(values, picks, environment, system(read.dialect()).fileBased(), settings);
        return new Form(form.id(), form.origin(), true, now, form.kept(), typed, Map.of());
    }

    /// A form that was never saved leads nowhere yet.
    static boolean leadsElsewhere(Form form, UrlReading.Read read) {
        return form.origin()
                .map(origin -> {
                    Map<Field, String> there = new EnumMap<>(Field.class);
                    place(read.target(), there);
                    there.put(Field.USER, read.user());
                    Contents pasted = new Contents(
                            there,
                            Map.of(Pick.SYSTEM, read.dialect()),
                            origin.environment(),
                            !(read.target() instanceof Target.Server),
                            Map.of());
                    return !origin.reach(SecretUse.DATABASE).equals(pasted.reach(SecretUse.DATABASE));
                })
                .orElse(true);
    }

    /// Settings of another DBMS mean nothing to this one.
    Form withSystem(Form form, String id) {
        Desk.DbSystem system = system(id);
        return form.with(c -> new Contents(
                        c.with(Field.PORT, system.fileBased() ? "" : Integer.toString(system.defaultPort()))
                                .values(),
                        c.with(Pick.SYSTEM, id).picks(),
                        c.environment(),
                        system.fileBased(),
                        Map.of()))
                .withProblems(Map.of());
    }

    /// The environment, and TLS of a form that was never saved, follow a typed host as long as the user said
    /// nothing else; a saved one never becomes milder by typing.
    Form withHost(Form form, String host) {
        Target before = new Target.Server(form.contents().typed(Field.HOST), 0, "");
        Target after = new Target.Server(host.strip(), 0, "");
        Form typed = form.with(Field.HOST, host);
        Environment suggested = Environments.forTarget(after);
        boolean follows = form.environment().environment() == Environments.forTarget(before)
                && (!form.stored() || suggested.compareTo(form.environment().environment()) > 0);
        Form moved = follows ? typed.with(c -> c.in(EnvironmentLook.of(suggested))) : typed;
        boolean usual = form.pick(Pick.TLS).equals(usualTls(before).name());
        return usual && !form.stored()
                ? moved.with(c -> c.with(Pick.TLS, usualTls(after).name()))
                : moved;
    }

    static TlsMode usualTls(Target target) {
        return switch (target) {
            case Target.Server(var host, var port, var database) ->
                Environments.isLoopback(host) ? TlsMode.PREFER : TlsMode.VERIFY_FULL;
            case Target.LocalFile(var path) -> TlsMode.DISABLE;
            case Target.InMemory() -> TlsMode.DISABLE;
        };
    }

    private Contents contents(ConnectionProfile profile, String folder) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        Map<Pick, String> picks = new EnumMap<>(Pick.class);
        place(profile.target(), values);
        values.put(Field.NAME, profile.name());
        values.put(Field.USER, profile.user());
        values.put(Field.FOLDER, folder);
        picks.put(Pick.SYSTEM, profile.dialect());
        picks.put(Pick.TLS, profile.tls().name());
        RouteFields.write(profile.route(), values, picks);
        PolicyFields.write(profile.policy(), values, picks);
        return new Contents(
                values,
                picks,
                EnvironmentLook.of(profile.environment()),
                system(profile.dialect()).fileBased(),
                profile.settings());
    }

    private static void place(Target target, Map<Field, String> values) {
        switch (target) {
            case Target.Server(var host, var port, var database) -> {
                values.put(Field.HOST, host);
                values.put(Field.PORT, Integer.toString(port));
                values.put(Field.DATABASE, database);
            }
            case Target.LocalFile(var path) -> values.put(Field.FILE, path.toString());
            case Target.InMemory() -> values.put(Field.FILE, FormCheck.IN_MEMORY);
        }
    }

    private static String suggestedName(Target target) {
        return switch (target) {
            case Target.Server(var host, var port, var database) -> database.isBlank() ? host : database;
            case Target.LocalFile(var path) -> String.valueOf(path.getFileName());
            case Target.InMemory() -> "";
        };
    }

    private Desk.DbSystem system(String id) {
        return systems.stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Desk.DbSystem(id, id, 0, false));
    }
}
