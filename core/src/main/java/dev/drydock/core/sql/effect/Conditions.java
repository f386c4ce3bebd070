package dev.drydock.core.sql.effect;

import java.util.ArrayDeque;
import java.util.Deque;

/// Whether a WHERE clause can leave rows out. Errs on the side of "no": a condition counts only when every
/// branch of its ORs holds at least one comparison that names a column and is not of the shape `a = a`.
public final class Conditions {
    private final Words words;
    private final Deque<Frame> frames = new ArrayDeque<>();

    private Conditions(Words words) {
        this.words = words;
    }

    /// One parenthesised group of conditions. `every`: all OR branches so far limit; `branch`: this one does.
    private static final class Frame {
        private final int depth;
        private int factor;
        private boolean every = true;
        private boolean branch;
        private boolean names;

        Frame(int depth, int factor) {
            this.depth = depth;
            this.factor = factor;
        }
    }

    /// @param from the first token of the condition
    /// @param to the token after its last
    public static boolean limit(Words words, int from, int to) {
        return new Conditions(words).read(from, to);
    }

    private boolean read(int from, int to) {
        Frame frame = new Frame(words.depth(from), from);
        for (int i = from; i < to; i++) {
            if (opensGroup(i, frame)) {
                frames.push(frame);
                frame = new Frame(frame.depth + 1, i + 1);
            } else if (closesGroup(i, frame)) {
                boolean limits = endBranch(frame, i);
                frame = frames.pop();
                frame.names |= limits;
            } else if (words.depth(i) == frame.depth && words.is(i, "AND")) {
                endFactor(frame, i);
            } else if (words.depth(i) == frame.depth && words.is(i, "OR")) {
                endBranch(frame, i);
                frame.branch = false;
            } else {
                frame.names |= reference(i);
            }
        }
        return endBranch(frame, to) && frames.isEmpty();
    }

    private boolean opensGroup(int index, Frame frame) {
        return words.symbol(index) == '('
                && words.depth(index) == frame.depth
                && (index == frame.factor || words.is(index - 1, "NOT"))
                && !words.is(index + 1, "SELECT", "WITH", "VALUES", "TABLE");
    }

    private boolean closesGroup(int index, Frame frame) {
        return words.symbol(index) == ')' && !frames.isEmpty() && words.depth(index) == frame.depth - 1;
    }

    private void endFactor(Frame frame, int end) {
        frame.branch |= frame.names && !comparesWithItself(frame.factor, end);
        frame.names = false;
        frame.factor = end + 1;
    }

    private boolean endBranch(Frame frame, int end) {
        endFactor(frame, end);
        frame.every &= frame.branch;
        return frame.every;
    }

    private boolean comparesWithItself(int from, int end) {
        int middle = (from + end) / 2;
        if ((end - from) % 2 == 0 || !words.text(middle).contains("=")) {
            return false;
        }
        for (int i = from; i < middle; i++) {
            if (!same(i, i + middle + 1 - from)) {
                return false;
            }
        }
        return !words.text(middle).contains("!");
    }

    private boolean same(int left, int right) {
        return (words.maybeName(left) && words.maybeName(right))
                ? words.name(left).equalsIgnoreCase(words.name(right))
                : words.text(left).equalsIgnoreCase(words.text(right));
    }

    /// A word that may name a column: not a function's name, not a type behind `::` or AS.
    private boolean reference(int index) {
        boolean type = words.is(index - 1, "AS") || (words.symbol(index - 1) == ':' && words.symbol(index - 2) == ':');
        boolean constant = words.is(index, "TRUE", "FALSE", "NULL", "UNKNOWN");
        return words.maybeName(index) && !constant && !type && words.symbol(index + 1) != '(';
    }
}
