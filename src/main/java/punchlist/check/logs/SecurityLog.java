package punchlist.check.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.logs.ChannelSetting;
import punchlist.machine.logs.EventChannel.Property;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** Whether the Security log keeps log-ons long enough, and goes on when it is full. */
public final class SecurityLog {

    /** The channel, and the subject's id. */
    public static final String NAME = "Security";

    /** 192 MiB, some weeks of log-ons (CIS 18.10.25.2.2, CCE-37695-4: 196608 KB). */
    public static final long LEAST = 196_608L * 1024;

    /** How large it may grow. */
    public static final Channel SIZE = Channel.of(NAME, Property.MAX_SIZE);

    /** Whether a full log drops what comes. */
    public static final Channel RETENTION = Channel.of(NAME, Property.RETENTION);

    private static final Channel BACKUP = Channel.of(NAME, Property.AUTO_BACKUP);
    private static final long KIB = 1024;

    private SecurityLog() {}

    /** What must be asked. */
    public static List<Question<?>> questions(Readings soFar) {
        List<Question<?>> all = new ArrayList<>();
        Stream.of(SIZE, RETENTION, BACKUP).forEach(setting -> all.addAll(setting.questions(soFar)));
        return all;
    }

    static Subject subject() {
        return Subject.of(Subject.Kind.LOG, NAME);
    }

    static Verdict verdict(Readings readings) {
        Summing sum = new Summing();
        sum.look(SIZE.seen(readings), setting -> {
            long bytes = setting instanceof ChannelSetting.Size(long size) ? size : 0;
            Phrase found = Phrase.of("check.remote.log.size", bytes / KIB);
            if (bytes >= LEAST) {
                sum.seen(found);
            } else {
                sum.wrong(found, Phrase.of("check.remote.log.why.size"));
            }
        });
        sum.look(RETENTION.seen(readings), keeps -> {
            if (isOn(keeps)) {
                sum.look(BACKUP.seen(readings), saves -> full(sum, isOn(saves)));
            } else {
                sum.seen(Phrase.of("check.remote.log.overwrites"));
            }
        });
        return sum.verdict(Phrase.of("check.remote.log.expected", LEAST / KIB));
    }

    private static void full(Summing sum, boolean saves) {
        if (saves) {
            sum.weak(Phrase.of("check.remote.log.saves"), Phrase.of("check.remote.log.why.saves"));
        } else {
            sum.wrong(Phrase.of("check.remote.log.stops"), Phrase.of("check.remote.log.why.stops"));
        }
    }

    private static boolean isOn(ChannelSetting setting) {
        return setting.equals(new ChannelSetting.Flag(true));
    }
}
