package dev.drydock.gates;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Source as the compiler reads it, for gates that need more than lines.
final class Parsed {
    private Parsed() {}

    /// A file's tree and where its parts stand.
    record Unit(CompilationUnitTree tree, SourcePositions positions) {}

    static List<CompilationUnitTree> units(Sources.Source source) {
        return withPositions(source).stream().map(Unit::tree).toList();
    }

    static List<Unit> withPositions(Sources.Source source) {
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("memory:/" + source.path()), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source.text();
                    }
                };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<Unit> units = new ArrayList<>();
        try {
            task.parse().forEach(tree -> units.add(new Unit(tree, positions)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return units;
    }
}
