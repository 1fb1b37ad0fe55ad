package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import punchlist.check.Phrases;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.Service;
import punchlist.machine.ServiceRun;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/**
 * Control of programs that binds whoever starts them: AppLocker's rules for executables with their service running,
 * Application Control (WDAC) in user mode, software restriction policies that forbid what no rule allows.
 *
 * @param found what is in force; none where nothing is
 * @param weak what is there and does not bind (audit only, rules without their service)
 * @param unseen what could not be seen
 * @param by the readings that were read
 * @param unread those that were not
 */
record InForce(
        List<Phrase> found, List<Phrase> weak, List<Phrase> unseen, List<Reading<?>> by, List<Reading<?>> unread) {

    private static final String APP_LOCKER = "SOFTWARE\\Policies\\Microsoft\\Windows\\SrpV2\\Exe";
    private static final RegistryValue MODE = RegistryValue.hklm(APP_LOCKER, "EnforcementMode");
    private static final RegistrySubkeys RULES = new RegistrySubkeys(Hive.HKLM, APP_LOCKER, RegistryView.VIEW_64);
    private static final ServiceRun SERVICE = new ServiceRun("AppIDSvc");
    private static final WmiInstances GUARD =
            new WmiInstances("root\\Microsoft\\Windows\\DeviceGuard", "Win32_DeviceGuard");
    private static final String GUARD_STATE = "UsermodeCodeIntegrityPolicyEnforcementStatus";
    private static final RegistryValue SAFER =
            RegistryValue.hklm("SOFTWARE\\Policies\\Microsoft\\Windows\\Safer\\CodeIdentifiers", "DefaultLevel");

    /** Copies the lists. */
    InForce {
        found = List.copyOf(found);
        weak = List.copyOf(weak);
        unseen = List.copyOf(unseen);
        by = List.copyOf(by);
        unread = List.copyOf(unread);
    }

    /** What must be asked. */
    static List<Question<?>> questions() {
        return List.of(MODE, RULES, SERVICE, GUARD, SAFER);
    }

    /** What is in force on this computer. */
    static InForce of(Readings readings) {
        InForce all = nothing();
        return all.with(appLocker(readings)).with(guard(readings)).with(safer(readings));
    }

    private InForce with(InForce other) {
        return new InForce(
                joined(found, other.found),
                joined(weak, other.weak),
                joined(unseen, other.unseen),
                Blocked.joined(by, other.by),
                Blocked.joined(unread, other.unread));
    }

    private static List<Phrase> joined(List<Phrase> one, List<Phrase> other) {
        List<Phrase> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static InForce nothing(Reading<?>... by) {
        return new InForce(List.of(), List.of(), List.of(), List.of(by), List.of());
    }

    private static InForce strong(Phrase what, Reading<?>... by) {
        return new InForce(List.of(what), List.of(), List.of(), List.of(by), List.of());
    }

    private static InForce weak(Phrase what, Reading<?>... by) {
        return new InForce(List.of(), List.of(what), List.of(), List.of(by), List.of());
    }

    private static InForce unseen(String what, Reading<?> by) {
        return new InForce(List.of(), List.of(), List.of(Phrase.of(what, Phrases.why(by))), List.of(), List.of(by));
    }

    /** A missing mode with rules means that they are enforced. */
    private static InForce appLocker(Readings readings) {
        Reading<RegistryData> mode = readings.get(MODE);
        Reading<Names> rules = readings.get(RULES);
        Reading<Service.State> service = readings.get(SERVICE);
        if (rules.answer() instanceof Answer.Unread<Names>) {
            return unseen("check.desktop.force.appLockerUnseen", rules);
        }
        boolean hasRules = rules.answer()
                .toOptional()
                .filter(names -> !names.all().isEmpty())
                .isPresent();
        if (!hasRules) {
            return nothing(rules);
        }
        if (mode.answer() instanceof Answer.Unread<RegistryData>) {
            return unseen("check.desktop.force.appLockerUnseen", mode);
        }
        OptionalLong number =
                mode.answer().toOptional().map(RegistryData::number).orElse(OptionalLong.of(1));
        if (number.orElse(-1) != 1) {
            return weak(Phrase.of("check.desktop.force.appLockerAudit"), rules, mode);
        }
        return switch (service.answer()) {
            case Answer.Unread<Service.State> unread -> unseen("check.desktop.force.appLockerUnseen", service);
            case Answer.Known<Service.State>(Service.State state)
            when state == Service.State.RUNNING ->
                strong(Phrase.of("check.desktop.force.appLocker"), rules, mode, service);
            case Answer.Known<Service.State> known ->
                weak(Phrase.of("check.desktop.force.appLockerStopped"), rules, mode, service);
            case Answer.Absent<Service.State> absent ->
                weak(Phrase.of("check.desktop.force.appLockerStopped"), rules, mode, service);
        };
    }

    private static InForce guard(Readings readings) {
        Reading<WmiTable> guard = readings.get(GUARD);
        return switch (guard.answer()) {
            case Answer.Unread<WmiTable> unread -> unseen("check.desktop.force.wdacUnseen", guard);
            case Answer.Absent<WmiTable> absent -> nothing(guard);
            case Answer.Known<WmiTable>(WmiTable table) -> {
                long state = table.all().stream()
                        .flatMapToLong(object -> object.number(GUARD_STATE).stream())
                        .findFirst()
                        .orElse(0);
                yield state == 2
                        ? strong(Phrase.of("check.desktop.force.wdac"), guard)
                        : state == 1 ? weak(Phrase.of("check.desktop.force.wdacAudit"), guard) : nothing(guard);
            }
        };
    }

    private static InForce safer(Readings readings) {
        Reading<RegistryData> level = readings.get(SAFER);
        if (level.answer() instanceof Answer.Unread<RegistryData>) {
            return unseen("check.desktop.force.saferUnseen", level);
        }
        Optional<Long> number = level.answer()
                .toOptional()
                .map(RegistryData::number)
                .flatMap(n -> n.stream().boxed().findFirst());
        return number.filter(n -> n == 0).isPresent()
                ? strong(Phrase.of("check.desktop.force.safer"), level)
                : nothing(level);
    }

    /** Whether it keeps a program of Windows from starting: rules that allow Windows' folder do not, so a person looks. */
    Blocked stops(String program) {
        if (!found.isEmpty()) {
            return new Blocked.Weakly(Phrase.list(found), Phrase.of("check.desktop.force.rules", program), by);
        }
        return unseen.isEmpty() ? new Blocked.Open(by) : new Blocked.NotSeen(Phrase.list(unseen), unread);
    }
}
