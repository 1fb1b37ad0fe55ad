package punchlist.check.firmware;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import punchlist.check.Phrases;
import punchlist.check.uefi.BootNumbers;
import punchlist.check.uefi.DevicePath;
import punchlist.check.uefi.LoadOption;
import punchlist.check.uefi.Medium;
import punchlist.machine.UefiVariable;
import punchlist.reading.Answer;
import punchlist.reading.Bytes;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/** The firmware's boot entries, as far as its UEFI variables show them. */
final class BootEntries {

    /** The entries that are tried, in order. */
    static final UefiVariable ORDER = UefiVariable.global("BootOrder");

    /** The entry that this start came from. */
    static final UefiVariable CURRENT = UefiVariable.global("BootCurrent");

    /** The entry of the next start alone. */
    static final UefiVariable NEXT = UefiVariable.global("BootNext");

    private static final int LISTED = 8;

    private BootEntries() {}

    /**
     * An entry.
     *
     * @param number its number
     * @param reading its variable
     */
    record Entry(int number, Reading<Bytes> reading) {

        /** What the variable holds; empty where it was not read or is not there. */
        Optional<LoadOption> option() {
            return reading.answer().toOptional().map(bytes -> LoadOption.parse(bytes.toArray()));
        }

        /** Whether the firmware tries it by itself, and it starts from what is not the internal disk. */
        boolean isForeign() {
            return option().filter(LoadOption::isBootable)
                    .filter(o -> o.path().medium().isForeign())
                    .isPresent();
        }

        /** Whether it starts from what is not the internal disk, active or not. */
        boolean isFromOutside() {
            return option().filter(o -> o.path().medium().isForeign()).isPresent();
        }

        /** Whether the firmware tries it by itself, and it is a program of the firmware. */
        boolean isOfFirmware() {
            return option().filter(LoadOption::isBootable)
                    .filter(o -> o.path().medium() == Medium.FIRMWARE)
                    .isPresent();
        }

        /** Why nothing can be said of it; empty where it is understood or is not there. */
        Optional<Why> unclear() {
            if (reading.answer() instanceof Answer.Unread<Bytes>(Why why)) {
                return Optional.of(why);
            }
            return option().filter(LoadOption::isBootable)
                    .flatMap(LoadOption::problem)
                    .map(problem -> new Why.NotUnderstood(BootNumbers.variable(number) + ": " + problem));
        }

        /** The entry in words. */
        Phrase said() {
            return switch (reading.answer()) {
                case Answer.Known<Bytes>(Bytes bytes) -> said(LoadOption.parse(bytes.toArray()));
                case Answer.Absent<Bytes> absent ->
                    Phrase.of("check.firmware.entry.missing", BootNumbers.variable(number));
                case Answer.Unread<Bytes>(Why why) ->
                    Phrase.of("check.firmware.entry.unread", BootNumbers.variable(number), Phrases.why(why));
            };
        }

        private static Phrase said(LoadOption option) {
            DevicePath path = option.path();
            String medium = path.medium().name().toLowerCase(Locale.ROOT);
            Phrase from = path.partition()
                    .map(partition -> Phrase.of("check.firmware.medium.partition", partition))
                    .filter(p -> path.medium() == Medium.DISK)
                    .orElseGet(() -> Phrase.of("check.firmware.medium." + medium));
            String state = option.isBootable() ? option.isHidden() ? "hidden" : "active" : "inactive";
            return Phrase.of(
                    "check.firmware.entry." + state, option.description().strip(), from);
        }
    }

    /** The variables that one of these, once read, points to. */
    static List<Question<?>> needs(Readings soFar, UefiVariable... pointers) {
        Set<Question<?>> all = new LinkedHashSet<>(List.of(pointers));
        for (UefiVariable pointer : pointers) {
            soFar.find(pointer)
                    .flatMap(reading -> numbers(reading.answer()))
                    .ifPresent(numbers -> numbers.forEach(n -> all.add(UefiVariable.global(BootNumbers.variable(n)))));
        }
        return List.copyOf(all);
    }

    /** The numbers in a pointer's answer; empty where it was not read, is not there or holds none. */
    static Optional<List<Integer>> numbers(Answer<Bytes> answer) {
        return answer.toOptional().flatMap(bytes -> BootNumbers.parse(bytes.toArray()));
    }

    /** The entries a pointer names, in its order. */
    static List<Entry> of(UefiVariable pointer, Readings readings) {
        return numbers(readings.answer(pointer)).orElseGet(List::of).stream()
                .map(n -> new Entry(n, readings.get(UefiVariable.global(BootNumbers.variable(n)))))
                .toList();
    }

    /** The entries in words, numbered by their place; of many the first. */
    static Phrase said(List<Entry> entries) {
        List<Phrase> lines = new ArrayList<>();
        for (Entry entry : entries.subList(0, Math.min(LISTED, entries.size()))) {
            lines.add(Phrase.of("check.firmware.entry.place", lines.size() + 1, entry.said()));
        }
        if (entries.size() > LISTED) {
            lines.add(Phrase.of("check.firmware.entry.more", entries.size() - LISTED));
        }
        return Phrase.list(lines);
    }
}
