package punchlist.check.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** Windows Remote Management while its service runs: no password may come in readable form. */
public final class WinRm {

    /** Its service, and the subject's id. */
    public static final String SERVICE = "WinRM";

    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service";
    private static final String OWN = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WSMAN\\";

    /** Basic authentication, which sends the password (V-254379). */
    public static final Governed BASIC =
            new Governed(RegistryValue.hklm(POLICY, "AllowBasic"), RegistryValue.hklm(OWN + "Service", "auth_basic"));

    /** Messages without encryption (V-254380). */
    public static final Governed PLAIN = new Governed(
            RegistryValue.hklm(POLICY, "AllowUnencryptedTraffic"),
            RegistryValue.hklm(OWN + "Service", "allow_unencrypted"));

    private static final RegistrySubkeys LISTENERS =
            new RegistrySubkeys(Hive.HKLM, OWN + "Listener", RegistryView.VIEW_64);

    private WinRm() {}

    static List<Question<?>> questions() {
        List<Question<?>> all = new ArrayList<>(List.of(LISTENERS));
        Stream.of(BASIC, PLAIN).forEach(value -> all.addAll(value.questions()));
        return all;
    }

    static Subject subject() {
        return new Subject(Subject.Kind.SERVICE, SERVICE, "Windows Remote Management");
    }

    /** While its service runs. */
    static Verdict verdict(Readings readings) {
        Summing sum = new Summing();
        Reading<Names> listeners = readings.get(LISTENERS);
        if (listeners.answer() instanceof Answer.Known<Names>(Names names)) {
            sum.rests(listeners);
            sum.seen(Phrase.of("check.remote.winrm.listeners", String.join(", ", names.all())));
        }
        sum.look(BASIC.seen(readings), basic -> {
            if (basic.orElse(0) == 0) {
                sum.seen(Phrase.of("check.remote.winrm.noBasic"));
            } else {
                sum.wrong(Phrase.of("check.remote.winrm.basic"), Phrase.of("check.remote.winrm.why.basic"));
            }
        });
        sum.look(PLAIN.seen(readings), plain -> {
            if (plain.orElse(0) == 0) {
                sum.seen(Phrase.of("check.remote.winrm.encrypted"));
            } else {
                sum.wrong(Phrase.of("check.remote.winrm.plain"), Phrase.of("check.remote.winrm.why.plain"));
            }
        });
        return sum.verdict(Phrase.of("check.remote.winrm.expected"));
    }
}
