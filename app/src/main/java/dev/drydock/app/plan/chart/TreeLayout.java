package dev.drydock.app.plan.chart;

import dev.drydock.app.kit.diagram.Box;
import dev.drydock.app.plan.state.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Where the nodes of a tree stand: inputs side by side below their parent, as close as their outlines allow
/// (Reingold and Tilford 1981, for any number of inputs). Linear in the number of nodes, without recursion.
/// Units: pixels at full size.
public final class TreeLayout {
    public static final double WIDTH = 194;
    public static final double HEIGHT = 56;
    /// From one level to the next.
    public static final double STEP = 92;
    private static final double GAP = 14;
    private static final double SPREAD = WIDTH + GAP;

    private final Outline outline;
    private final double[] x;
    private final List<int[]> levels;
    private final double width;

    private TreeLayout(Outline outline, double[] x, List<int[]> levels, double width) {
        this.outline = outline;
        this.x = x;
        this.levels = levels;
        this.width = width;
    }

    public static TreeLayout of(Outline outline) {
        double[] offset = offsets(outline);
        double[] x = new double[outline.size() + 1];
        double least = 0;
        for (int id = 2; id <= outline.size(); id++) {
            x[id] = x[outline.parent(id)] + offset[id];
            least = Math.min(least, x[id]);
        }
        double most = 0;
        int[] counts = new int[outline.deepest() + 1];
        for (int id = 1; id <= outline.size(); id++) {
            x[id] -= least;
            most = Math.max(most, x[id]);
            counts[outline.depth(id)]++;
        }
        List<int[]> levels = new ArrayList<>(counts.length);
        for (int count : counts) {
            levels.add(new int[count]);
        }
        int[] next = new int[counts.length];
        for (int id = 1; id <= outline.size(); id++) {
            int depth = outline.depth(id);
            levels.get(depth)[next[depth]++] = id;
        }
        return new TreeLayout(outline, x, levels, most + WIDTH);
    }

    /// How far each node stands from its parent.
    private static double[] offsets(Outline outline) {
        double[] offset = new double[outline.size() + 1];
        Contour[] contours = new Contour[outline.size() + 1];
        for (int id = outline.size(); id >= 1; id--) {
            Contour merged = new Contour();
            int last = 0;
            for (int child = outline.firstChild(id); child != 0; child = outline.nextSibling(child)) {
                Contour one = contours[child];
                contours[child] = new Contour();
                offset[child] = last == 0 ? 0 : merged.roomFor(one);
                merged = merged.with(one, offset[child]);
                last = child;
            }
            double middle = last == 0 ? 0 : (offset[outline.firstChild(id)] + offset[last]) / 2;
            for (int child = outline.firstChild(id); child != 0; child = outline.nextSibling(child)) {
                offset[child] -= middle;
            }
            merged.moveBy(-middle);
            merged.addRoot();
            contours[id] = merged;
        }
        return offset;
    }

    /// The left and right edge of a subtree, level by level, the deepest first, so that a root is added at the
    /// end. Numbers are kept less a common shift: moving a subtree costs nothing.
    private static final class Contour {
        private double[] left = new double[1];
        private double[] right = new double[1];
        private int height;
        private double shift;

        /// How far `other` must stand to the right.
        double roomFor(Contour other) {
            double room = Double.NEGATIVE_INFINITY;
            for (int level = 1; level <= Math.min(height, other.height); level++) {
                double mine = right[height - level] + shift;
                double theirs = other.left[other.height - level] + other.shift;
                room = Math.max(room, mine + SPREAD - theirs);
            }
            return room;
        }

        /// Both as one, `other` moved by `by`; the higher of them is used up.
        Contour with(Contour other, double by) {
            other.shift += by;
            if (height >= other.height) {
                for (int level = 1; level <= other.height; level++) {
                    right[height - level] = other.right[other.height - level] + other.shift - shift;
                }
                return this;
            }
            for (int level = 1; level <= height; level++) {
                other.left[other.height - level] = left[height - level] + shift - other.shift;
            }
            return other;
        }

        void moveBy(double by) {
            shift += by;
        }

        void addRoot() {
            if (height == left.length) {
                left = java.util.Arrays.copyOf(left, 2 * height);
                right = java.util.Arrays.copyOf(right, 2 * height);
            }
            left[height] = -shift;
            right[height] = -shift;
            height++;
        }
    }

    /// The left edge of a node.
    public double x(int id) {
        return x[id];
    }

    /// The upper edge of a node.
    public double y(int id) {
        return outline.depth(id) * STEP;
    }

    public double width() {
        return width;
    }

    public double height() {
        return (levels.size() - 1) * STEP + HEIGHT;
    }

    /// The box of a node.
    public Box box(int id) {
        return new Box(x(id), y(id), WIDTH, HEIGHT);
    }

    /// The nodes that a view shows a part of, level by level, from left to right.
    public void within(Box view, IntConsumer each) {
        int first = Math.clamp((long) Math.floor((view.y() - HEIGHT) / STEP), 0, levels.size());
        int last = Math.clamp((long) Math.ceil(view.bottom() / STEP), -1, levels.size() - 1);
        for (int level = first; level <= last; level++) {
            int[] ids = levels.get(level);
            for (int i = firstFrom(ids, view.x() - WIDTH); i < ids.length && x[ids[i]] <= view.right(); i++) {
                each.accept(ids[i]);
            }
        }
    }

    /// The node at a point, 0 for none.
    public int at(double atX, double atY) {
        int[] found = new int[1];
        within(new Box(atX, atY, 0, 0), id -> {
            if (box(id).holds(atX, atY)) {
                found[0] = id;
            }
        });
        return found[0];
    }

    /// The node of a level next to another one.
    ///
    /// @param step -1 to the left, 1 to the right
    /// @return `id` itself at the end of its level
    public int beside(int id, int step) {
        int[] ids = levels.get(outline.depth(id));
        int at = java.util.Arrays.binarySearch(ids, id) + step;
        return at < 0 || at >= ids.length ? id : ids[at];
    }

    private int firstFrom(int[] ids, double left) {
        int low = 0;
        int high = ids.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[ids[middle]] < left) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
