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
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Source as the compiler reads it, for gates that need more than lines.
final class Parsed {
    private Parsed() {}

    /// A file's tree and where its parts stand.
    record Unit(String path, CompilationUnitTree tree, SourcePositions positions) {}

    /// One compiler reads them all: starting one costs more than reading a file.
    static List<Unit> units(List<Sources.Source> sources) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        null,
                        List.of("-proc:none"),
                        null,
                        sources.stream().map(Text::new).toList());
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<Unit> units = new ArrayList<>();
        try {
            for (CompilationUnitTree tree : task.parse()) {
                units.add(new Unit(tree.getSourceFile().getName(), tree, positions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return units;
    }

    private static final class Text extends SimpleJavaFileObject {
        private final Sources.Source source;

        Text(Sources.Source source) {
            super(URI.create("memory:/" + source.path()), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public String getName() {
            return source.path();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }
    }
}
