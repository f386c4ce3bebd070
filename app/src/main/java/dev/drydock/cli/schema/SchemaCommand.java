package dev.drydock.cli.schema;

import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.MetaSession;
import dev.drydock.cli.connection.TargetOptions;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.TextTable;
import dev.drydock.cli.schema.apply.ApplyCommand;
import dev.drydock.cli.schema.diff.DiffCommand;
import dev.drydock.cli.schema.docs.DocsCommand;
import dev.drydock.cli.schema.translate.TranslateCommand;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectIndex;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.SchemaReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What exists in a database, and what differs between two.
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Shows what exists in a database, compares schemas, and writes the change from one to another.",
        subcommands = {
            SnapshotCommand.class,
            DiffCommand.class,
            DdlCommand.class,
            TranslateCommand.class,
            ApplyCommand.class,
            ErdCommand.class,
            DocsCommand.class
        })
public final class SchemaCommand {
    @Command(name = "ls", description = "Lists the names of objects.", mixinStandardHelpOptions = true)
    int ls(
            @Mixin TargetOptions target,
            @Parameters(arity = "0..1", paramLabel = "FILTER", defaultValue = "", description = "part of a name")
                    String filter,
            @Option(names = "--schema", paramLabel = "SCHEMA", description = "only this schema")
                    Optional<String> schema,
            @Option(names = "--system", description = "also what belongs to the DBMS itself") boolean system,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
                    Format format) {
        try (Chosen chosen = target.choose();
                MetaSession session = MetaSession.open(chosen, "Drydock schema")) {
            NameScope all = system ? NameScope.everything().withSystem() : NameScope.everything();
            NameScope scope = schema.map(all::inSchema).orElse(all);
            List<ObjectName> names = reader(chosen).names(session.connection(), scope);
            List<ObjectName> found = filter.isBlank() ? names : new ObjectIndex(names).find(filter, Integer.MAX_VALUE);
            if (format == Format.JSON) {
                JsonOut.document(found.stream().map(SchemaJson::name).toList());
            } else {
                print(found);
            }
            return ExitCode.DONE;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    @Command(name = "show", description = "Shows the details of one object.", mixinStandardHelpOptions = true)
    int show(
            @Mixin TargetOptions target,
            @Parameters(paramLabel = "NAME", description = "name or schema.name, as the catalog spells it") String name,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
                    Format format) {
        try (Chosen chosen = target.choose();
                MetaSession session = MetaSession.open(chosen, "Drydock schema")) {
            SchemaReader reader = reader(chosen);
            List<ObjectName> names = named(reader, session, name);
            if (names.isEmpty()) {
                throw CliFailure.usage("nothing here is named " + name + "; drydock schema ls lists the names");
            }
            List<ObjectDetail> details = new ArrayList<>();
            for (ObjectName each : names) {
                reader.detail(session.connection(), each).ifPresent(details::add);
            }
            if (format == Format.JSON) {
                JsonOut.document(details.stream().map(SchemaJson::detail).toList());
            } else {
                details.forEach(SchemaPage::print);
            }
            return ExitCode.DONE;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    /// A dot may be part of the name itself, so the whole text is tried first.
    private static List<ObjectName> named(SchemaReader reader, MetaSession session, String name) throws FaultException {
        List<ObjectName> whole = reader.names(
                session.connection(), NameScope.everything().withSystem().named(name));
        int dot = name.indexOf('.');
        if (!whole.isEmpty() || dot < 0) {
            return preferUser(whole);
        }
        return reader.names(
                session.connection(),
                NameScope.everything()
                        .withSystem()
                        .inSchema(name.substring(0, dot))
                        .named(name.substring(dot + 1)));
    }

    private static List<ObjectName> preferUser(List<ObjectName> names) {
        List<ObjectName> own = names.stream().filter(name -> !name.system()).toList();
        return own.isEmpty() ? names : own;
    }

    private static SchemaReader reader(Chosen chosen) {
        return chosen.dialect().schema();
    }

    private static void print(List<ObjectName> names) {
        TextTable table = new TextTable("schema", "name", "kind", "rows (estimate)");
        for (ObjectName name : names) {
            String arguments = name.kind().group() == ObjectKind.Group.ROUTINES ? "(" + name.arguments() + ")" : "";
            String rows = name.estimatedRows() < 0 ? "" : String.valueOf(name.estimatedRows());
            table.row(name.schema(), name.name() + arguments, word(name.kind()), rows);
        }
        table.print();
    }

    static String word(ObjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
