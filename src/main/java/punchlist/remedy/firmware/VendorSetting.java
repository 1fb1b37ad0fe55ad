package punchlist.remedy.firmware;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.check.Finding;
import punchlist.check.Parameters;
import punchlist.check.Verdict;
import punchlist.check.firmware.Look;
import punchlist.check.firmware.Look.Tables;
import punchlist.check.firmware.VendorFact;
import punchlist.check.firmware.VendorRow.Meaning;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.Reversal;
import punchlist.machine.firmware.BitLockerProtection;
import punchlist.machine.firmware.FirmwareSetting;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Sets firmware settings through the vendor's local interface (design section 3.12): only what a source confirms, only
 * while that interface says that no setup password is set, and with BitLocker suspended for one restart before. UEFI's
 * own variables are never written. Everything else is guidance.
 */
public final class VendorSetting implements Remedy<VendorSetting.Parameter> {

    private static final RegistryValue WINDOWS =
            RegistryValue.hklm("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", "SystemRoot");

    /**
     * What is set.
     *
     * @param tables by which tables
     * @param means which settings
     * @param topic which guidance belongs to them
     */
    public record Parameter(Tables tables, Meaning means, String topic) {
        private static Parameter of(Parameters p) {
            Meaning means = Meaning.valueOf(p.text("means"));
            return new Parameter(Tables.of(p), means, p.text("topic"));
        }

        private Set<Meaning> all() {
            return Set.of(means, Meaning.SETUP_PASSWORD);
        }
    }

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>("firmware-setting", Parameter::of, new VendorSetting());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        Set<Question<?>> all = new LinkedHashSet<>(Look.needs(parameter.tables(), parameter.all(), soFar));
        all.add(WINDOWS);
        protection(soFar).ifPresent(all::add);
        return List.copyOf(all);
    }

    private static Optional<BitLockerProtection> protection(Readings readings) {
        return readings.find(WINDOWS)
                .flatMap((Reading<RegistryData> reading) -> reading.answer().toOptional())
                .flatMap(data -> data instanceof RegistryData.Text(var type, String value)
                        ? Optional.of(value)
                        : Optional.<String>empty())
                .filter(folder -> folder.matches("[A-Za-z]:.*"))
                .map(folder -> new BitLockerProtection(folder.substring(0, 2)));
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        Look look = Look.of(parameter.tables(), parameter.all(), readings);
        List<Change<?>> settings = settings(parameter, look, readings);
        if (settings.isEmpty()) {
            return not("nothing", parameter, look);
        }
        if (!look.saysNoSetupPassword()) {
            return not("password", parameter, look);
        }
        Optional<Reading<BitLockerProtection.State>> protection =
                protection(readings).map(readings::get);
        if (protection.isEmpty() || !protection.get().answer().wasRead()) {
            return not("bitlocker", parameter, look);
        }
        List<Change<?>> inOrder = new ArrayList<>();
        suspending(protection.get()).ifPresent(inOrder::add);
        inOrder.addAll(settings);
        return new Proposal.Mend(new Plan(
                finding,
                inOrder,
                Set.of(Hazard.FIRMWARE),
                List.of(Phrase.of("remedy.firmware.notices"), Phrase.of("remedy.firmware.key"))));
    }

    private static Proposal not(String why, Parameter parameter, Look look) {
        return new Proposal.NotFixable(
                Phrase.of("remedy.firmware.not." + why, look.guidance(parameter.tables(), parameter.topic())));
    }

    private static List<Change<?>> settings(Parameter parameter, Look look, Readings readings) {
        List<Change<?>> all = new ArrayList<>();
        for (VendorFact fact : look.facts()) {
            if (fact.refutes() && fact.row().means() == parameter.means()) {
                fact.row()
                        .setting(fact.name())
                        .flatMap(at -> change(fact, at, readings))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    /** Only where the setting itself was read: what stands in its list may be older. */
    private static Optional<Change<?>> change(VendorFact fact, FirmwareSetting at, Readings readings) {
        return readings.find(at)
                .filter(reading -> reading.answer() instanceof Answer.Known)
                .flatMap(reading -> fact.row()
                        .wanted(fact.value())
                        .map(wanted -> new Change<>(
                                at, reading.answer(), Answer.known(wanted), Effective.REBOOT, new Reversal.Exact())));
    }

    private static Optional<Change<BitLockerProtection.State>> suspending(
            Reading<BitLockerProtection.State> protection) {
        return protection
                .answer()
                .toOptional()
                .filter(BitLockerProtection.State.ON::equals)
                .map(on -> new Change<>(
                        (BitLockerProtection) protection.question(),
                        Answer.known(on),
                        Answer.known(BitLockerProtection.State.OFF),
                        Effective.NOW,
                        new Reversal.Exact()));
    }
}
