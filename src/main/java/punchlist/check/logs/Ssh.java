package punchlist.check.logs;

import java.util.List;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.logs.ChannelSetting;
import punchlist.machine.logs.EventChannel.Property;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** The SSH server of Windows while its service runs: it logs to a channel of its own. */
public final class Ssh {

    /** Its service, and the subject's id. */
    public static final String SERVICE = "sshd";

    /** Its log. */
    public static final Channel LOG = Channel.of("OpenSSH/Operational", Property.ENABLED);

    private Ssh() {}

    static List<Question<?>> questions(Readings soFar) {
        return LOG.questions(soFar);
    }

    static Subject subject() {
        return new Subject(Subject.Kind.SERVICE, SERVICE, "SSH");
    }

    static Verdict verdict(Readings readings) {
        Summing sum = new Summing();
        sum.look(LOG.seen(readings), enabled -> {
            if (enabled.equals(new ChannelSetting.Flag(true))) {
                sum.seen(Phrase.of("check.remote.ssh.log"));
            } else {
                sum.wrong(Phrase.of("check.remote.ssh.noLog"), Phrase.of("check.remote.ssh.why"));
            }
        });
        return sum.verdict(Phrase.of("check.remote.ssh.expected"));
    }
}
