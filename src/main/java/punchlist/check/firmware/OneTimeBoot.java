package punchlist.check.firmware;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import punchlist.check.firmware.BootEntries.Entry;
import punchlist.check.firmware.Look.Tables;
import punchlist.check.firmware.VendorRow.Meaning;
import punchlist.machine.UefiVariable;
import punchlist.reading.Answer;
import punchlist.reading.Bytes;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * One-time boot options are off (IGSS guide, "Server and client hardware"; IGSS-BIOS-2). The vendor's interface may say
 * that the boot menu is open: then it fails. UEFI shows only whether a one-time boot is pending. Everything else the
 * engineer sees by pressing the key.
 */
public final class OneTimeBoot implements Check<Tables> {

    private static final Set<Meaning> MEANS = Set.of(Meaning.BOOT_MENU);
    private static final Phrase EXPECTED = Phrase.of("check.firmware.menu.expected");
    private static final String TOPIC = "oneTime";
    private static final UefiVariable SUPPORT = UefiVariable.global("BootOptionSupport");
    private static final int HOT_KEYS = 1;

    /** Under this name in the catalogue. */
    public static CheckKind<Tables> kind() {
        return new CheckKind<>("firmware-one-time-boot", Tables::of, new OneTimeBoot());
    }

    @Override
    public List<Question<?>> needs(Tables tables, Scope scope, Readings soFar) {
        Set<Question<?>> all = new LinkedHashSet<>(Look.needs(tables, MEANS, soFar));
        all.addAll(BootEntries.needs(soFar, BootEntries.NEXT));
        all.add(SUPPORT);
        return List.copyOf(all);
    }

    @Override
    public List<Finding> judge(ControlId control, Tables tables, Scope scope, Readings readings) {
        Look look = Look.of(tables, MEANS, readings);
        Reading<Bytes> next = readings.get(BootEntries.NEXT);
        List<Entry> pending = BootEntries.of(BootEntries.NEXT, readings);
        List<Reading<?>> more = new ArrayList<>(List.of(next, readings.get(SUPPORT)));
        pending.forEach(entry -> more.add(entry.reading()));
        List<Reading<?>> evidence = look.with(more);
        return List.of(new Finding(
                control, Subject.server(), verdict(control, tables, look, next, pending, hotKeys(readings), evidence)));
    }

    private static Verdict verdict(
            ControlId control,
            Tables tables,
            Look look,
            Reading<Bytes> next,
            List<Entry> pending,
            boolean hotKeys,
            List<Reading<?>> evidence) {
        Phrase guidance = look.guidance(tables, TOPIC);
        if (!look.refuting().isEmpty()) {
            Phrase found =
                    Phrase.list(look.refuting().stream().map(VendorFact::said).toList());
            return new Verdict.Fail(
                    Look.proof(evidence), EXPECTED, found, Phrase.of("check.firmware.menu.why", guidance));
        }
        if (!pending.isEmpty()) {
            return new Verdict.Attention(
                    Look.proof(evidence),
                    EXPECTED,
                    Phrase.of("check.firmware.menu.pending", pending.getFirst().said()),
                    Phrase.of("check.firmware.menu.pendingWhy", guidance));
        }
        Optional<Why> unclear = look.computer().host().isPresent() ? Optional.empty() : unclear(look, next);
        return unclear.<Verdict>map(why -> new Verdict.CouldNotCheck(evidence, EXPECTED, Phrases.why(why)))
                .orElseGet(() ->
                        Assisted.asks(control, Sentences.of(seen(tables, look, next, hotKeys, guidance)), evidence));
    }

    private static Optional<Why> unclear(Look look, Reading<Bytes> next) {
        Stream<Why> pending = next.answer() instanceof Answer.Known
                ? Stream.of(new Why.NotUnderstood("BootNext is no number of an entry"))
                : OnlyInternalBoot.unread(next).stream()
                        .filter(why -> !why.equals(new Why.Unsupported(UefiVariable.LEGACY)));
        return Stream.concat(
                        pending, look.unread().stream().flatMap(reading -> OnlyInternalBoot.unread(reading).stream()))
                .findFirst();
    }

    private static List<Phrase> seen(Tables tables, Look look, Reading<Bytes> next, boolean hotKeys, Phrase guidance) {
        List<Phrase> all = new ArrayList<>(List.of(look.computer().said()));
        if (next.answer() instanceof Answer.Absent) {
            all.add(Phrase.of("check.firmware.menu.nonePending"));
        }
        if (hotKeys) {
            all.add(Phrase.of("check.firmware.menu.hotKeys"));
        }
        all.addAll(look.said(tables));
        all.add(guidance);
        return all;
    }

    private static boolean hotKeys(Readings readings) {
        return readings.answer(SUPPORT)
                .toOptional()
                .filter(bytes -> bytes.size() >= 1 && (bytes.toArray()[0] & HOT_KEYS) != 0)
                .isPresent();
    }
}
