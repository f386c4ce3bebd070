package dev.drydock.cli.schema.diff;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.TypeBody;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads `--rename from=to`: names as the pages here write them, with or without the schema.
final class RenameOption {
    private final SchemaSnapshot before;
    private final SchemaSnapshot after;

    RenameOption(SchemaSnapshot before, SchemaSnapshot after) {
        this.before = before;
        this.after = after;
    }

    Rename read(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            throw CliFailure.usage("--rename takes from=to, for example shop.customer.name=shop.customer.full_name");
        }
        String from = text.substring(0, equals).strip();
        String to = text.substring(equals + 1).strip();
        List<ElementKey> found = named(before, from);
        if (found.isEmpty()) {
            throw CliFailure.usage("--rename " + text + ": nothing is called " + from + " on the first side");
        }
        List<ElementKey> goals = named(after, to);
        return found.stream()
                .flatMap(one -> goals.stream()
                        .filter(other -> one.kind() == other.kind() && one.isPart() == other.isPart())
                        .map(other -> new Rename(one, other)))
                .findFirst()
                .orElseThrow(() -> CliFailure.usage("--rename " + text + ": no "
                        + ElementWords.kind(found.getFirst().kind()) + " is called " + to + " on the second side"));
    }

    private static List<ElementKey> named(SchemaSnapshot side, String name) {
        return side.elements().values().stream()
                .filter(element -> element.key().kind() != ElementKind.DEFAULT)
                .flatMap(element -> Stream.concat(Stream.of(element.key()), labels(element)))
                .filter(key -> called(key, name))
                .toList();
    }

    private static Stream<ElementKey> labels(Element element) {
        return element.body() instanceof TypeBody.EnumType type
                ? type.labels().stream().map(label -> element.key().part(ElementKind.ENUM_TYPE, label))
                : Stream.empty();
    }

    private static boolean called(ElementKey key, String name) {
        String full = ElementWords.name(key);
        return full.equals(name)
                || Optional.of(key.schema())
                        .filter(schema -> !schema.isEmpty())
                        .filter(schema -> full.equals(schema + "." + name))
                        .isPresent();
    }
}
