package punchlist.check.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryValuePresence;
import punchlist.machine.RegistryValuePresence.Seen;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/**
 * Automatic log-on as Winlogon keeps it
 * (learn.microsoft.com/troubleshoot/windows-server/user-profiles-and-logon/turn-on-automatic-logon). Passwords are
 * asked for by their presence only; the one that Autologon keeps is an LSA secret, which only the system reads.
 *
 * @param on whether it is on; empty where that was not read
 * @param account whom it logs on, with domain where one is named; empty where none is
 */
public record AutoLogon(Optional<Boolean> on, Optional<String> account) {

    private static final String KEY = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon";

    /** Whether Windows logs somebody on by itself. */
    static final RegistryValue SWITCH = RegistryValue.hklm(KEY, "AutoAdminLogon");

    private static final RegistryValue USER = RegistryValue.hklm(KEY, "DefaultUserName");
    private static final RegistryValue DOMAIN = RegistryValue.hklm(KEY, "DefaultDomainName");

    private static final List<RegistryValuePresence> PASSWORDS = List.of(
            RegistryValuePresence.hklm(KEY, "DefaultPassword"), RegistryValuePresence.hklm(KEY, "AltDefaultPassword"));

    /** What to ask for the switch and the account. */
    public static List<Question<?>> needs() {
        return List.of(SWITCH, USER, DOMAIN);
    }

    /** What to ask for passwords in plain text. */
    static List<Question<?>> passwords() {
        return List.copyOf(PASSWORDS);
    }

    /** What is known of it. */
    public static AutoLogon of(Readings readings) {
        Optional<String> user = text(USER, readings);
        Optional<String> domain = text(DOMAIN, readings);
        return new AutoLogon(isOn(readings.get(SWITCH).answer()), user.map(name -> domain.filter(
                        d -> !name.contains("\\") && !name.contains("@"))
                .map(d -> d + "\\" + name)
                .orElse(name)));
    }

    /** The readings of the switch and the account. */
    static List<Reading<?>> readings(Readings readings) {
        return Stream.of(SWITCH, USER, DOMAIN)
                .<Reading<?>>flatMap(q -> readings.find(q).stream())
                .toList();
    }

    /** The readings of the places where a password may stand in plain text. */
    static List<Reading<Seen>> passwords(Readings readings) {
        return PASSWORDS.stream().map(readings::get).toList();
    }

    /** The name of the value a reading is about. */
    static String name(Reading<Seen> reading) {
        return reading.question() instanceof RegistryValuePresence value ? value.name() : "";
    }

    /** Where it is kept, as people write it. */
    static String place() {
        return SWITCH.path();
    }

    private static Optional<Boolean> isOn(Answer<RegistryData> answer) {
        return switch (answer) {
            case Answer.Known<RegistryData>(RegistryData data) ->
                Optional.of(!List.of("", "0").contains(data.shown().strip()));
            case Answer.Absent<RegistryData> absent -> Optional.of(false);
            case Answer.Unread<RegistryData> unread -> Optional.empty();
        };
    }

    private static Optional<String> text(RegistryValue value, Readings readings) {
        return readings.find(value)
                .flatMap(r -> r.answer().toOptional())
                .map(RegistryData::shown)
                .filter(text -> !text.isBlank());
    }
}
