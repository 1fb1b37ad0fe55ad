package punchlist.check.firewall;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Which of {@code size} cells are let in, as counts of what allows and what blocks them. Immutable: each change gives a
 * new cover that shares all but one path with the old one, so that a cover for every port costs the changes between
 * ports and not their number times the number of cells. Marks stay where they were made and are never pushed down.
 */
final class Cover {

    /** What a range is marked with. */
    enum Mark {
        ALLOW,
        BLOCK
    }

    /**
     * A node over half of its parent's cells.
     *
     * @param allow how many marks let in all of its cells
     * @param block how many marks keep out all of its cells
     * @param some some cell is let in, by marks at and below this node
     * @param every every cell is
     * @param someIfAllowed some cell is, when a mark above lets in all
     * @param everyIfAllowed every cell is, when a mark above lets in all
     */
    private record Node(
            @Nullable Node left,
            @Nullable Node right,
            int allow,
            int block,
            boolean some,
            boolean every,
            boolean someIfAllowed,
            boolean everyIfAllowed) {

        static final Node EMPTY = new Node(null, null, 0, 0, false, false, true, true);

        @SuppressWarnings("ReferenceEquality") // a part without marks is always this one node
        static Node of(Node left, Node right, int allow, int block) {
            if (block > 0) {
                return new Node(left, right, allow, block, false, false, false, false);
            }
            if (allow == 0 && left == EMPTY && right == EMPTY) {
                return EMPTY;
            }
            boolean someIf = left.someIfAllowed || right.someIfAllowed;
            boolean everyIf = left.everyIfAllowed && right.everyIfAllowed;
            return allow > 0
                    ? new Node(left, right, allow, 0, someIf, everyIf, someIf, everyIf)
                    : new Node(left, right, 0, 0, left.some || right.some, left.every && right.every, someIf, everyIf);
        }

        Node leftOrEmpty() {
            return left == null ? EMPTY : left;
        }

        Node rightOrEmpty() {
            return right == null ? EMPTY : right;
        }
    }

    private final int size;
    private final Node root;

    private Cover(int size, Node root) {
        this.size = size;
        this.root = root;
    }

    /** A cover of so many cells of which none is marked. */
    static Cover of(int size) {
        return new Cover(size, Node.EMPTY);
    }

    /** With a mark added to (1) or taken from (-1) these cells, which are in order and do not overlap. */
    Cover marked(List<Cells.Range> ranges, Mark mark, int by) {
        return new Cover(size, marked(root, 0, size, ranges, mark, by));
    }

    private static Node marked(Node node, int from, int to, List<Cells.Range> ranges, Mark mark, int by) {
        if (ranges.isEmpty()) {
            return node;
        }
        Node left = node.leftOrEmpty();
        Node right = node.rightOrEmpty();
        if (ranges.getFirst().first() <= from && to <= ranges.getFirst().end()) {
            int allow = node.allow + (mark == Mark.ALLOW ? by : 0);
            int block = node.block + (mark == Mark.BLOCK ? by : 0);
            return Node.of(left, right, allow, block);
        }
        int middle = (from + to) >>> 1;
        int after = firstFrom(middle, ranges);
        boolean reachesOver = after > 0 && ranges.get(after - 1).end() > middle;
        return Node.of(
                marked(left, from, middle, ranges.subList(0, after), mark, by),
                marked(right, middle, to, ranges.subList(reachesOver ? after - 1 : after, ranges.size()), mark, by),
                node.allow,
                node.block);
    }

    /** The position of the first range that begins at a cell or after it. */
    private static int firstFrom(int cell, List<Cells.Range> ranges) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).first() < cell) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Hears of each cell that is let in, in order; {@code end} follows with the cell after the last of a run. */
    void runs(IntConsumer begin, IntConsumer end) {
        Runs runs = new Runs(begin, end);
        runs.walk(root, 0, size, false);
        runs.close();
    }

    /** Whether the same cells are let in; parts that both share are not looked at. */
    boolean letsInTheSame(Cover other) {
        return same(root, false, other.root, false, size);
    }

    @SuppressWarnings(
            "ReferenceEquality") // what both share is passed over; comparing it would cost what is to be saved
    private static boolean same(Node one, boolean allowedOne, Node two, boolean allowedTwo, int size) {
        boolean some = allowedOne ? one.someIfAllowed : one.some;
        boolean every = allowedOne ? one.everyIfAllowed : one.every;
        boolean someTwo = allowedTwo ? two.someIfAllowed : two.some;
        boolean everyTwo = allowedTwo ? two.everyIfAllowed : two.every;
        if (some != someTwo || every != everyTwo) {
            return false;
        }
        if (!some || every || (one == two && allowedOne == allowedTwo)) {
            return true;
        }
        int half = size >>> 1;
        boolean left = allowedOne || one.allow > 0;
        boolean right = allowedTwo || two.allow > 0;
        return same(one.leftOrEmpty(), left, two.leftOrEmpty(), right, half)
                && same(one.rightOrEmpty(), left, two.rightOrEmpty(), right, size - half);
    }

    private static final class Runs {
        private final IntConsumer begin;
        private final IntConsumer end;
        private int open = -1;
        private int last = -1;

        Runs(IntConsumer begin, IntConsumer end) {
            this.begin = begin;
            this.end = end;
        }

        void walk(Node node, int from, int to, boolean allowed) {
            boolean some = allowed ? node.someIfAllowed : node.some;
            if (!some) {
                return;
            }
            if (allowed ? node.everyIfAllowed : node.every) {
                add(from, to);
                return;
            }
            int middle = (from + to) >>> 1;
            walk(node.leftOrEmpty(), from, middle, allowed || node.allow > 0);
            walk(node.rightOrEmpty(), middle, to, allowed || node.allow > 0);
        }

        private void add(int from, int to) {
            if (open < 0) {
                begin.accept(from);
                open = from;
            } else if (last != from) {
                end.accept(last);
                begin.accept(from);
            }
            last = to;
        }

        void close() {
            if (open >= 0) {
                end.accept(last);
            }
        }
    }
}
