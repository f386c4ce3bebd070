package dev.drydock.app.panel.compare.state;

import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One row of the tree with what is below it.
///
/// @param path names it among all rows, stable from one comparison to the next
/// @param what differs here, the rename first; empty where only something below does, or nothing
public record DiffNode(
        String path,
        Level level,
        String name,
        Optional<ElementKind> kind,
        Optional<ElementKey> key,
        Optional<Element> before,
        Optional<Element> after,
        List<Difference> what,
        List<DiffNode> children) {
    /// How deep a row stands.
    public enum Level {
        SCHEMA,
        KIND,
        OBJECT,
        PART
    }

    public DiffNode {
        what = List.copyOf(what);
        children = List.copyOf(children);
    }

    DiffNode with(List<DiffNode> others) {
        return new DiffNode(path, level, name, kind, key, before, after, what, others);
    }

    /// This row and all below it.
    public Stream<DiffNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(DiffNode::all));
    }

    /// What happens to it; something that only has changed parts is changed.
    public Change change() {
        return what.isEmpty()
                ? all().anyMatch(each -> !each.what.isEmpty()) ? Change.CHANGED : Change.EQUAL
                : Change.of(what.getFirst());
    }

    public Optional<Risk> risk() {
        return all().flatMap(each -> each.what.stream()).map(Difference::risk).reduce(Risk::or);
    }

    /// What can be left out here: the differences of it and below, but renames.
    public Set<ElementKey> choices() {
        Set<ElementKey> keys = new HashSet<>();
        all().flatMap(each -> each.what.stream())
                .filter(each -> !(each instanceof Difference.Renamed))
                .forEach(each -> keys.add(each.key()));
        return keys;
    }
}
