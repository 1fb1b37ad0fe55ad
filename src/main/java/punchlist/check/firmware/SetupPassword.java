package punchlist.check.firmware;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.firmware.Look.Tables;
import punchlist.check.firmware.VendorRow.Meaning;
import punchlist.check.smbios.HardwareSecurity;
import punchlist.check.smbios.HardwareSecurity.Status;
import punchlist.check.smbios.Smbios;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The firmware's setup password is set (IGSS guide, "Server and client hardware"; IGSS-BIOS-3). The vendor's interface
 * tells where there is one. SMBIOS type 24 tells where the board fills it in, and only its "enabled" is proof: many
 * boards say "disabled" whatever is set, so that and every other state asks the engineer, with the reading beside the
 * question.
 */
public final class SetupPassword implements Check<Tables> {

    private static final Set<Meaning> MEANS = Set.of(Meaning.SETUP_PASSWORD);
    private static final Phrase EXPECTED = Phrase.of("check.firmware.password.expected");
    private static final String TOPIC = "password";

    /** Under this name in the catalogue. */
    public static CheckKind<Tables> kind() {
        return new CheckKind<>("firmware-setup-password", Tables::of, new SetupPassword());
    }

    @Override
    public List<Question<?>> needs(Tables tables, Scope scope, Readings soFar) {
        return Look.needs(tables, MEANS, soFar);
    }

    @Override
    public List<Finding> judge(ControlId control, Tables tables, Scope scope, Readings readings) {
        Look look = Look.of(tables, MEANS, readings);
        return List.of(new Finding(control, Subject.server(), verdict(control, tables, look)));
    }

    private static Verdict verdict(ControlId control, Tables tables, Look look) {
        List<Status> states = look.table().map(HardwareSecurity::in).orElseGet(List::of).stream()
                .map(HardwareSecurity::administrator)
                .toList();
        boolean enabled = states.contains(Status.ENABLED);
        boolean refuted = !look.refuting().isEmpty();
        List<Reading<?>> evidence = look.with(List.of());
        if (refuted) {
            return refuted(tables, look, enabled, evidence);
        }
        if (look.facts().stream().anyMatch(VendorFact::confirms)) {
            return new Verdict.Pass(Look.proof(evidence), EXPECTED, Sentences.of(look.said(tables)));
        }
        if (enabled) {
            return new Verdict.Pass(Look.proof(evidence), EXPECTED, reported(look));
        }
        return unclear(look, states)
                .<Verdict>map(why -> new Verdict.CouldNotCheck(evidence, EXPECTED, Phrases.why(why)))
                .orElseGet(() -> Assisted.asks(control, Sentences.of(seen(tables, look, states)), evidence));
    }

    /** The report of a virtual firmware is worth as much as its host: that is said beside it. */
    private static Phrase reported(Look look) {
        Phrase enabled = Phrase.of("check.firmware.password.enabled");
        return look.computer().host().isPresent()
                ? Sentences.of(List.of(enabled, look.computer().said()))
                : enabled;
    }

    private static Verdict refuted(Tables tables, Look look, boolean enabled, List<Reading<?>> evidence) {
        Phrase found = Sentences.of(look.said(tables));
        Phrase guidance = look.guidance(tables, TOPIC);
        return enabled
                ? new Verdict.Attention(
                        Look.proof(evidence), EXPECTED, found, Phrase.of("check.firmware.password.disagree", guidance))
                : new Verdict.Fail(
                        Look.proof(evidence), EXPECTED, found, Phrase.of("check.firmware.password.why", guidance));
    }

    private static Optional<Why> unclear(Look look, List<Status> states) {
        Stream<Why> table = states.isEmpty()
                ? Stream.concat(
                        OnlyInternalBoot.unread(look.smbios()).stream(),
                        look.table().flatMap(Smbios::problem).stream().map(Why.NotUnderstood::new))
                : Stream.of();
        return Stream.concat(
                        table, look.unread().stream().flatMap(reading -> OnlyInternalBoot.unread(reading).stream()))
                .findFirst();
    }

    private static List<Phrase> seen(Tables tables, Look look, List<Status> states) {
        List<Phrase> all = new ArrayList<>(List.of(look.computer().said()));
        all.add(Phrase.of("check.firmware.password.seen."
                + (look.table().isEmpty()
                        ? "noTable"
                        : states.isEmpty() ? "noRecord" : states.getFirst().name())));
        all.addAll(look.said(tables));
        all.add(look.guidance(tables, TOPIC));
        return all;
    }
}
