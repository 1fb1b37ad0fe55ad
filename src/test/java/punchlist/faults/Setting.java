package punchlist.faults;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import punchlist.machine.Descriptors;
import punchlist.reading.Answer;
import punchlist.reading.Settable;
import punchlist.reading.Why;

/**
 * How a durable machine is set: with points before it, between the objects of a tree, and after it, before it is read
 * back. Nothing is set whose intent is not on both media.
 */
final class Setting {

    private final Trouble trouble;
    private final Runnable mustBeIntended;
    private final Runnable set;

    /**
     * Sets with these points.
     *
     * @param mustBeIntended fails when no intent is on the media
     * @param set hears of each part that was set
     */
    Setting(Trouble trouble, Runnable mustBeIntended, Runnable set) {
        this.trouble = trouble;
        this.mustBeIntended = mustBeIntended;
        this.set = set;
    }

    <T> Optional<Why> set(
            Settable<T> at, Answer<T> found, Answer<T> wanted, Function<Answer<T>, Optional<Why>> setter) {
        mustBeIntended.run();
        trouble.machine("before setting " + at);
        if (found instanceof Answer.Known<T>(T here)
                && wanted instanceof Answer.Known<T>(T there)
                && here instanceof Descriptors before
                && there instanceof Descriptors after) {
            tree(before, after, half -> setter.apply(same(half)));
        }
        Optional<Why> problem = setter.apply(wanted);
        set.run();
        trouble.machine("after setting " + at);
        return problem;
    }

    private void tree(Descriptors before, Descriptors after, Function<Descriptors, Optional<Why>> setter) {
        Map<String, String> half = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        half.putAll(before.byPath());
        int left = after.byPath().size();
        for (Map.Entry<String, String> object : after.byPath().entrySet()) {
            half.replace(object.getKey(), object.getValue());
            left--;
            if (left > 0) {
                setter.apply(new Descriptors(half));
                set.run();
                trouble.machine("amid a tree, before " + left + " more objects");
            }
        }
    }

    @SuppressWarnings("unchecked") // asked for where T is Descriptors
    private static <T> Answer<T> same(Descriptors half) {
        return (Answer<T>) Answer.known(half);
    }
}
