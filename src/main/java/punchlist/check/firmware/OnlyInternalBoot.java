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
import punchlist.reading.Answer;
import punchlist.reading.Bytes;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Only the internal disk may boot (IGSS guide, "Server and client hardware"; IGSS-BIOS-1). UEFI's boot entries and the
 * vendor's interface can refute that and never prove it: a device that is not plugged in has no entry, and firmware may
 * add one at every start. So a contrary entry fails, and where there is none the engineer confirms it in setup.
 */
public final class OnlyInternalBoot implements Check<Tables> {

    private static final Set<Meaning> MEANS = Set.of(Meaning.BOOT_SOURCE);
    private static final Phrase EXPECTED = Phrase.of("check.firmware.boot.expected");
    private static final String TOPIC = "boot";

    /** Under this name in the catalogue. */
    public static CheckKind<Tables> kind() {
        return new CheckKind<>("firmware-only-internal-boot", Tables::of, new OnlyInternalBoot());
    }

    @Override
    public List<Question<?>> needs(Tables tables, Scope scope, Readings soFar) {
        Set<Question<?>> all = new LinkedHashSet<>(Look.needs(tables, MEANS, soFar));
        all.addAll(BootEntries.needs(soFar, BootEntries.ORDER, BootEntries.CURRENT));
        all.addAll(Platform.needs());
        return List.copyOf(all);
    }

    @Override
    public List<Finding> judge(ControlId control, Tables tables, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), new Case(control, tables, readings).verdict()));
    }

    private record Case(
            ControlId control,
            Tables tables,
            Look look,
            Platform platform,
            Reading<Bytes> order,
            Reading<Bytes> current,
            List<Entry> entries,
            List<Entry> started) {

        Case(ControlId control, Tables tables, Readings readings) {
            this(
                    control,
                    tables,
                    Look.of(tables, MEANS, readings),
                    new Platform(readings),
                    readings.get(BootEntries.ORDER),
                    readings.get(BootEntries.CURRENT),
                    BootEntries.of(BootEntries.ORDER, readings),
                    BootEntries.of(BootEntries.CURRENT, readings));
        }

        Verdict verdict() {
            List<Phrase> against = against();
            if (!against.isEmpty()) {
                Phrase why = Phrase.of("check.firmware.boot.why", look.guidance(tables, TOPIC));
                return new Verdict.Fail(Look.proof(evidence()), EXPECTED, Phrase.list(against), why);
            }
            List<Phrase> tools = entries.stream()
                    .filter(Entry::isOfFirmware)
                    .map(Entry::said)
                    .toList();
            if (!tools.isEmpty()) {
                return new Verdict.Attention(
                        Look.proof(evidence()),
                        EXPECTED,
                        Phrase.of("check.firmware.boot.tool", Phrase.list(tools)),
                        Phrase.of("check.firmware.boot.toolWhy", look.guidance(tables, TOPIC)));
            }
            return unclear()
                    .<Verdict>map(why -> new Verdict.CouldNotCheck(evidence(), EXPECTED, Phrases.why(why)))
                    .orElseGet(() -> Assisted.asks(control, Sentences.of(seen()), evidence()));
        }

        private List<Phrase> against() {
            Stream<Phrase> listed = entries.stream()
                    .filter(Entry::isForeign)
                    .map(entry -> Phrase.of("check.firmware.boot.active", entry.said()));
            Stream<Phrase> now = started.stream()
                    .filter(Entry::isFromOutside)
                    .map(entry -> Phrase.of("check.firmware.boot.current", entry.said()));
            Stream<Phrase> vendor = look.refuting().stream().map(VendorFact::said);
            return Stream.of(listed, now, vendor).flatMap(s -> s).toList();
        }

        /** What hides an entry that might be contrary. A virtual machine's boot order stands at its host. */
        private Optional<Why> unclear() {
            if (look.computer().host().isPresent()) {
                return Optional.empty();
            }
            Stream<Why> pointer = platform.isLegacy() ? Stream.of() : unread(order).stream();
            Stream<Why> odd = order.answer() instanceof Answer.Known
                            && BootEntries.numbers(order.answer()).isEmpty()
                    ? Stream.of(new Why.NotUnderstood("BootOrder of " + size(order) + " bytes"))
                    : Stream.of();
            return Stream.of(
                            pointer,
                            odd,
                            entries.stream().flatMap(entry -> entry.unclear().stream()),
                            look.unread().stream().flatMap(reading -> unread(reading).stream()))
                    .flatMap(s -> s)
                    .findFirst();
        }

        private static int size(Reading<Bytes> reading) {
            return reading.answer().toOptional().map(Bytes::size).orElse(0);
        }

        private List<Phrase> seen() {
            List<Phrase> all = new ArrayList<>(List.of(look.computer().said()));
            if (!entries.isEmpty()) {
                all.add(Phrase.of("check.firmware.boot.entries", BootEntries.said(entries)));
            } else if (!platform.isLegacy()) {
                all.add(Phrase.of("check.firmware.boot.noEntries", Phrases.why(order)));
            }
            all.addAll(look.said(tables));
            all.addAll(platform.said());
            all.add(look.guidance(tables, TOPIC));
            return all;
        }

        private List<Reading<?>> evidence() {
            List<Reading<?>> all = new ArrayList<>(List.of(order, current));
            Stream.of(entries, started).flatMap(List::stream).forEach(entry -> all.add(entry.reading()));
            all.addAll(platform.all());
            return look.with(all);
        }
    }

    /** Why a reading was not read, or empty where it was. */
    static Optional<Why> unread(Reading<?> reading) {
        return reading.answer() instanceof Answer.Unread<?>(Why why) ? Optional.of(why) : Optional.empty();
    }
}
