package dev.drydock.gates;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// File <= 400 lines, method <= 60, class <= 20 methods, package <= 15 files.
final class SizeGate {
    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 60;
    private static final int CLASS_METHODS = 20;
    private static final int PACKAGE_FILES = 15;

    private SizeGate() {}

    static List<String> violations(List<Sources.Source> sources) {
        List<String> found = new ArrayList<>();
        Map<String, Integer> files = new TreeMap<>();
        for (Sources.Source source : sources) {
            int lines = source.lines().size();
            if (lines > FILE_LINES) {
                found.add(source.path() + ": " + lines + " lines, at most " + FILE_LINES);
            }
            if (!source.path().endsWith("package-info.java")) {
                files.merge(source.path().substring(0, source.path().lastIndexOf('/') + 1), 1, Integer::sum);
            }
        }
        for (Parsed.Unit unit : Parsed.units(sources)) {
            new Scanner(unit.path(), unit.tree(), unit.positions(), found).scan(unit.tree(), null);
        }
        files.forEach((folder, count) -> {
            if (count > PACKAGE_FILES) {
                found.add(folder + ": " + count + " files, at most " + PACKAGE_FILES);
            }
        });
        return found;
    }

    private static final class Scanner extends TreeScanner<Void, @Nullable Void> {
        private final String path;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        Scanner(String path, CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.path = path;
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree tree, @Nullable Void nothing) {
            long methods = tree.getMembers().stream()
                    .filter(MethodTree.class::isInstance)
                    .count();
            if (methods > CLASS_METHODS) {
                found.add(
                        path + ": " + tree.getSimpleName() + " has " + methods + " methods, at most " + CLASS_METHODS);
            }
            return super.visitClass(tree, null);
        }

        @Override
        public Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            long lines = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree))
                    - unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree))
                    + 1;
            if (lines > METHOD_LINES) {
                found.add(path + ": " + tree.getName() + " has " + lines + " lines, at most " + METHOD_LINES);
            }
            return super.visitMethod(tree, null);
        }
    }
}
