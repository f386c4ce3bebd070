package dev.drydock.gates;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The keys that the code of one package asks for: what stands in `WORDS.text(...)` as a literal, in the arms
/// of a choice, or in a local variable that is handed in; and `"prefix." +` something.
final class KeyUse {
    private static final Pattern RECEIVER = Pattern.compile("(?i)(?:.*\\.)?(?:words|texts)");

    private final Set<String> asked = new TreeSet<>();
    private final Set<String> prefixes = new TreeSet<>();
    private final Set<String> literals = new TreeSet<>();

    Set<String> asked() {
        return asked;
    }

    Set<String> prefixes() {
        return prefixes;
    }

    /// All strings of the package: a key that is handed on through a parameter counts as used.
    Set<String> literals() {
        return literals;
    }

    void read(Parsed.Unit unit) {
        new Reader().scan(unit.tree(), null);
    }

    private final class Reader extends TreeScanner<Void, @Nullable Void> {
        private final TreeMap<String, ExpressionTree> variables = new TreeMap<>();

        @Override
        public Void visitVariable(VariableTree tree, @Nullable Void nothing) {
            if (tree.getInitializer() != null) {
                variables.put(tree.getName().toString(), tree.getInitializer());
            }
            return super.visitVariable(tree, null);
        }

        @Override
        public Void visitLiteral(LiteralTree tree, @Nullable Void nothing) {
            if (tree.getValue() instanceof String text) {
                literals.add(text);
            }
            return super.visitLiteral(tree, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
            if (tree.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("text")
                    && RECEIVER.matcher(select.getExpression().toString()).matches()
                    && !tree.getArguments().isEmpty()) {
                ExpressionTree key = tree.getArguments().getFirst();
                ExpressionTree variable = key instanceof IdentifierTree name
                        ? variables.get(name.getName().toString())
                        : null;
                new Keys().scan(variable == null ? key : variable, null);
            }
            return super.visitMethodInvocation(tree, null);
        }
    }

    /// What an expression can be, leaving out the conditions that decide it.
    private final class Keys extends TreeScanner<Void, @Nullable Void> {
        @Override
        public Void visitLiteral(LiteralTree tree, @Nullable Void nothing) {
            if (tree.getValue() instanceof String key) {
                asked.add(key);
            }
            return super.visitLiteral(tree, null);
        }

        @Override
        public Void visitBinary(BinaryTree tree, @Nullable Void nothing) {
            if (tree.getKind() == Tree.Kind.PLUS
                    && tree.getLeftOperand() instanceof LiteralTree literal
                    && literal.getValue() instanceof String prefix) {
                prefixes.add(prefix);
                return null;
            }
            return super.visitBinary(tree, null);
        }

        @Override
        public Void visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void nothing) {
            scan(tree.getTrueExpression(), null);
            return scan(tree.getFalseExpression(), null);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void nothing) {
            tree.getCases().forEach(arm -> scan(arm.getBody(), null));
            return super.visitSwitchExpression(tree, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
            return null;
        }
    }
}
