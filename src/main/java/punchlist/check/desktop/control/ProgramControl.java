package punchlist.check.desktop.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.Sid;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/**
 * Control of programs that binds whoever starts them: AppLocker's rules for executables with their service running,
 * Application Control (WDAC) in user mode, software restriction policies that forbid what no rule allows (IGSS-OS-7, -8,
 * -16).
 *
 * @param found what is in force; none where nothing is
 * @param holes what is in force and lets through what it should not, or was not understood
 * @param weak what is there and does not bind: audit only, rules without their service
 * @param unseen what could not be seen
 * @param by the readings that were read
 * @param unread those that were not
 * @param rules AppLocker's rules where they are enforced
 */
public record ProgramControl(
        List<Phrase> found,
        List<Phrase> holes,
        List<Phrase> weak,
        List<Phrase> unseen,
        List<Reading<?>> by,
        List<Reading<?>> unread,
        Optional<AppLockerRules> rules) {

    /** AppLocker's rules, as far as others need them. */
    public interface AppLockerRules {
        /** Whether a program of Windows starts for an account that is no administrator. */
        Start starts(WindowsProgram program, Sid account);
    }

    private static final WmiInstances GUARD =
            new WmiInstances("root\\Microsoft\\Windows\\DeviceGuard", "Win32_DeviceGuard");
    private static final String GUARD_STATE = "UsermodeCodeIntegrityPolicyEnforcementStatus";
    private static final String SAFER = "SOFTWARE\\Policies\\Microsoft\\Windows\\Safer\\CodeIdentifiers";
    private static final RegistryValue LEVEL = RegistryValue.hklm(SAFER, "DefaultLevel");
    private static final RegistryValue WHO = RegistryValue.hklm(SAFER, "PolicyScope");
    private static final RegistryValue WHAT = RegistryValue.hklm(SAFER, "TransparentEnabled");
    private static final long AUDIT = 1;
    private static final long ENFORCED = 2;
    private static final long UNRESTRICTED = 0x40000;

    /** Copies the lists. */
    public ProgramControl {
        found = List.copyOf(found);
        holes = List.copyOf(holes);
        weak = List.copyOf(weak);
        unseen = List.copyOf(unseen);
        by = List.copyOf(by);
        unread = List.copyOf(unread);
    }

    /** What must be asked, given what is known so far. */
    public static List<Question<?>> questions(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(AppLocker.questions(soFar));
        all.addAll(List.of(GUARD, LEVEL, WHO, WHAT));
        return all;
    }

    /** What is in force on this computer. */
    public static ProgramControl of(Readings readings) {
        Heap heap = new Heap();
        Optional<RuleSet> rules = AppLocker.look(readings, heap);
        guard(readings.get(GUARD), heap);
        safer(readings, heap);
        return new ProgramControl(
                heap.found, heap.holes, heap.weak, heap.unseen, heap.by, heap.unread, rules.map(set -> set::starts));
    }

    private static void guard(Reading<WmiTable> guard, Heap heap) {
        switch (guard.answer()) {
            case Answer.Unread<WmiTable> unread -> heap.unread("WDAC", guard);
            case Answer.Absent<WmiTable> absent -> heap.read(guard);
            case Answer.Known<WmiTable>(WmiTable table) -> {
                heap.read(guard);
                for (WmiObject object : table.all()) {
                    long state = object.number(GUARD_STATE).orElse(0);
                    if (state == ENFORCED) {
                        heap.found.add(Phrase.of("check.control.wdac.enforced"));
                    } else if (state == AUDIT) {
                        heap.weak.add(Phrase.of("check.control.wdac.audit"));
                    }
                }
            }
        }
    }

    private static void safer(Readings readings, Heap heap) {
        for (RegistryValue at : List.of(LEVEL, WHO, WHAT)) {
            Reading<RegistryData> reading = readings.get(at);
            if (!reading.answer().wasRead()) {
                heap.unread("SRP", reading);
                return;
            }
            heap.read(reading);
        }
        OptionalLong level = number(readings, LEVEL);
        if (level.isEmpty() || level.getAsLong() == UNRESTRICTED) {
            return;
        }
        if (number(readings, WHAT).orElse(0) == 0) {
            heap.weak.add(Phrase.of("check.control.srp.off"));
        } else if (level.getAsLong() == 0) {
            boolean all = number(readings, WHO).orElse(0) == 0;
            heap.found.add(Phrase.of(all ? "check.control.srp.all" : "check.control.srp.others"));
            heap.holes.add(Phrase.of("check.control.srp.old"));
        } else {
            heap.weak.add(Phrase.of("check.control.srp.level", Long.toHexString(level.getAsLong())));
        }
    }

    private static OptionalLong number(Readings readings, RegistryValue at) {
        return readings.answer(at).toOptional().map(RegistryData::number).orElse(OptionalLong.empty());
    }

    /**
     * Whether a program of Windows starts for an account that is no administrator. The rules of Application Control and
     * of software restriction policies are not read here, so they stop nothing surely.
     */
    public Start starts(WindowsProgram program, Sid account) {
        Start byRules = rules.map(set -> set.starts(program, account)).orElse(Start.RUNS);
        if (byRules == Start.STOPPED) {
            return byRules;
        }
        boolean more = found.size() > (rules.isPresent() ? 1 : 0) || !unseen.isEmpty();
        return more ? Start.UNKNOWN : byRules;
    }
}
