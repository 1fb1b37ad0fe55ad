package punchlist.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Feeds a target and watches it: every input on a thread of its own kind, whose processor time and allocations are
 * measured, with a second thread that says where an input that does not end got stuck.
 */
public final class Fuzzer {

    /** Processor time counts, because other programs may run; a thread that merely waits is given up after this. */
    private static final long WAITING_MILLIS = 20_000;

    private static final int ENOUGH = 20;
    private static final Pattern FRAME = Pattern.compile("at punchlist\\.(?!\\w+\\.\\w*Fuzz\\b)[^\\n]*");
    private static final long POLL_MILLIS = 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Target target;
    private final long seed;
    private final LongFunction<byte[]> inputs;
    private final Set<String> places = Collections.synchronizedSet(new HashSet<>());
    private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());

    private Fuzzer(Target target, long seed, LongFunction<byte[]> inputs) {
        this.target = target;
        this.seed = seed;
        this.inputs = inputs;
    }

    /** Feeds a target this many inputs; the same seed makes the same inputs. */
    public static Tally run(Target target, long seed, long count) throws InterruptedException {
        Mutator mutator = new Mutator(target);
        return new Fuzzer(target, seed, index -> mutator.next(random(target, seed, index))).all(count);
    }

    /** Feeds a target one input. */
    public static Tally feed(Target target, byte[] input) throws InterruptedException {
        return new Fuzzer(target, 0, index -> input).all(1);
    }

    /** Makes one input again. */
    public static byte[] input(Target target, long seed, long index) {
        return new Mutator(target).next(random(target, seed, index));
    }

    /** Numbers that have nothing to do with those of the input before; neighbouring seeds of Random begin alike. */
    private static Random random(Target target, long seed, long index) {
        long mixed = (seed * 31 + target.name().hashCode()) * 0x9E3779B97F4A7C15L + index * 0xD1342543DE82EF95L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return new Random(mixed ^ mixed >>> 31);
    }

    private Tally all(long count) throws InterruptedException {
        Shift shift = new Shift(0, count);
        while (!watched(shift)) {
            shift = shift.next(count);
        }
        return shift.tally();
    }

    /** Whether the shift came to its end; else it hangs and is left behind. */
    private boolean watched(Shift shift) throws InterruptedException {
        Thread thread = new Thread(shift, "fuzz " + target.name());
        thread.setDaemon(true);
        thread.start();
        while (thread.isAlive()) {
            thread.join(POLL_MILLIS);
            long since = shift.began;
            long cpu = threads.getThreadCpuTime(thread.threadId()) - shift.cpuBefore;
            boolean stuck = thread.isAlive()
                    && (cpu > 1_000_000 * target.bounds().millis()
                            || System.nanoTime() - since > 1_000_000 * WAITING_MILLIS);
            if (stuck && since == shift.began && since != 0) {
                shift.isLeft = true;
                found(shift.index, "does not end" + where(thread.getStackTrace()), shift.input);
                return false;
            }
        }
        return true;
    }

    /** One of a kind is enough: what happened in the same place is the same. */
    private void found(long index, String what, byte[] input) {
        String place = FRAME.matcher(what)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
        if (places.add(place.isEmpty() ? what.replaceAll("[0-9]+", "") : place)) {
            findings.add(new Finding(target.name(), seed, index, what, input));
        }
    }

    private static String where(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .limit(200)
                .filter(frame -> !frame.getClassName().matches("punchlist\\.fuzz\\.(Fuzzer|Target)\\b.*"))
                .limit(14)
                .map(frame -> "\n        at " + frame)
                .collect(Collectors.joining());
    }

    /** Inputs one after the other, until the end or until one hangs. */
    private final class Shift implements Runnable {

        private final long to;
        private volatile long began;
        private volatile long cpuBefore;
        private volatile boolean isLeft;
        private volatile long index;
        private volatile byte[] input = new byte[0];
        private long fed;
        private long accepted;
        private long refused;
        private long slowest;
        private long most;

        Shift(long from, long to) {
            this.index = from;
            this.to = to;
        }

        Shift next(long count) {
            Shift next = new Shift(index + 1, count);
            next.fed = fed + 1;
            next.accepted = accepted;
            next.refused = refused;
            next.slowest = target.bounds().millis();
            next.most = most;
            return next;
        }

        Tally tally() {
            return new Tally(target.name(), fed, accepted, refused, slowest, most, List.copyOf(findings));
        }

        @Override
        public void run() {
            for (; index < to && !isLeft && findings.size() < ENOUGH; index++) {
                input = inputs.apply(index);
                one();
            }
        }

        private void one() {
            long bytesBefore = threads.getCurrentThreadAllocatedBytes();
            cpuBefore = threads.getCurrentThreadCpuTime();
            began = System.nanoTime();
            Optional<String> broken = eaten();
            long millis = (threads.getCurrentThreadCpuTime() - cpuBefore) / 1_000_000;
            long bytes = threads.getCurrentThreadAllocatedBytes() - bytesBefore;
            began = 0;
            if (isLeft) {
                return;
            }
            fed++;
            slowest = Math.max(slowest, millis);
            most = Math.max(most, bytes);
            broken.ifPresent(what -> found(index, what, input));
            if (bytes > target.bounds().bytes(input.length)) {
                found(index, "allocated " + (bytes >> 20) + " MiB for " + input.length + " bytes", input);
            }
        }

        /** What was wrong, or empty. */
        private Optional<String> eaten() {
            try {
                Optional<String> reason = target.eater().eat(input.clone());
                if (reason.isPresent()) {
                    refused++;
                    return reason.flatMap(Reasons::shrug);
                }
                accepted++;
                return Optional.empty();
            } catch (Target.Broken e) {
                return Optional.of("a promise is broken: " + e.getMessage() + where(e.getStackTrace()));
            } catch (Exception e) {
                if (target.refusals().contains(e.getClass())) {
                    refused++;
                    return Reasons.shrug(String.valueOf(e.getMessage())).map(shrug -> shrug + where(e.getStackTrace()));
                }
                return Optional.of(e + where(e.getStackTrace()));
            } catch (Error e) {
                return Optional.of(e + where(e.getStackTrace()));
            }
        }
    }
}
