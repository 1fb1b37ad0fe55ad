package punchlist.check.logs;

import java.util.ArrayList;
import java.util.List;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.logs.AuditSetting;
import punchlist.machine.logs.AuditSubcategory;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * Whether Windows writes log-ons to its Security log at all. Whatever way somebody comes in, Windows checks the account,
 * so this is wanted also where no door is open (CIS Windows Server benchmark 17.5).
 */
public final class LogonAudit {

    /** Whether the old nine categories are kept from overwriting the subcategories; only an explicit 0 lets them. */
    public static final RegistryValue OLD_CATEGORIES =
            RegistryValue.hklm("SYSTEM\\CurrentControlSet\\Control\\Lsa", "SCENoApplyLegacyAuditPolicy");

    /** What is wanted, in this order. */
    public static final List<Wanted> WANTED = List.of(
            new Wanted(AuditSubcategory.LOGON, "logon", new AuditSetting(true, true)),
            new Wanted(AuditSubcategory.LOGOFF, "logoff", new AuditSetting(true, false)),
            new Wanted(AuditSubcategory.SPECIAL_LOGON, "special", new AuditSetting(true, false)),
            new Wanted(AuditSubcategory.ACCOUNT_LOCKOUT, "lockout", new AuditSetting(false, true)));

    /**
     * A subcategory that is wanted.
     *
     * @param at the subcategory
     * @param key the end of its phrase's key
     * @param least what must be written
     */
    public record Wanted(AuditSubcategory at, String key, AuditSetting least) {}

    private LogonAudit() {}

    static List<Question<?>> questions() {
        List<Question<?>> all = new ArrayList<>(List.of(OLD_CATEGORIES));
        WANTED.forEach(wanted -> all.add(wanted.at()));
        return all;
    }

    /** The audit policy is the server's. */
    static Subject subject() {
        return Subject.server();
    }

    static Verdict verdict(Readings readings) {
        Summing sum = new Summing();
        for (Wanted wanted : WANTED) {
            Reading<AuditSetting> reading = readings.get(wanted.at());
            sum.look(seen(reading), setting -> {
                Phrase found = Phrase.of(
                        "check.remote.audit.found", Phrase.of("check.remote.audit." + wanted.key()), shown(setting));
                if (setting.covers(wanted.least())) {
                    sum.seen(found);
                } else {
                    sum.wrong(found, Phrase.of("check.remote.audit.why." + wanted.key()));
                }
            });
        }
        oldCategories(sum, readings.get(OLD_CATEGORIES));
        return sum.verdict(Phrase.of("check.remote.audit.expected"));
    }

    private static Seen<AuditSetting> seen(Reading<AuditSetting> reading) {
        return switch (reading.answer()) {
            case Answer.Known<AuditSetting>(AuditSetting setting) -> new Seen.Value<>(setting, reading);
            case Answer.Absent<AuditSetting> absent -> Seen.odd(reading, "no such subcategory");
            case Answer.Unread<AuditSetting>(Why why) -> Seen.unread(reading, why);
        };
    }

    private static void oldCategories(Summing sum, Reading<RegistryData> reading) {
        switch (reading.answer()) {
            case Answer.Known<RegistryData>(RegistryData data) -> {
                sum.rests(reading);
                if (data.number().orElse(0) == 0) {
                    sum.weak(
                            Phrase.of("check.remote.audit.old", OLD_CATEGORIES.name(), data.shown()),
                            Phrase.of("check.remote.audit.why.old"));
                }
            }
            case Answer.Absent<RegistryData> absent -> sum.rests(reading);
            case Answer.Unread<RegistryData>(Why why) -> sum.look(Seen.<Boolean>unread(reading, why), nothing -> {});
        }
    }

    private static Phrase shown(AuditSetting setting) {
        String both = setting.success() && setting.failure() ? "both" : setting.success() ? "success" : "failure";
        return Phrase.of("check.remote.audit.is." + (setting.success() || setting.failure() ? both : "none"));
    }
}
