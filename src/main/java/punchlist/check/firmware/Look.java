package punchlist.check.firmware;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.check.AsOf;
import punchlist.check.Parameters;
import punchlist.check.Proof;
import punchlist.check.firmware.VendorRow.Meaning;
import punchlist.check.smbios.Smbios;
import punchlist.check.smbios.SmbiosParser;
import punchlist.machine.SmbiosTable;
import punchlist.machine.firmware.FirmwareSetting;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Bytes;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * What all firmware checks look at first: which computer it is, and what its vendor's interface says of some things.
 *
 * @param computer the computer, unknown where its table was not read
 * @param smbios the reading of its table
 * @param facts what the vendor's interface says, in the order of the reference table
 * @param unread what of the interface was not read, and could have told something
 */
public record Look(Computer computer, Reading<Bytes> smbios, List<VendorFact> facts, List<Reading<?>> unread) {

    private static final SmbiosTable SMBIOS = new SmbiosTable();

    /** The reference tables by which firmware is judged. */
    public record Tables(Makers makers, Vendors vendors) {
        /** The tables of a check's or remedy's parameters. */
        public static Tables of(Parameters parameters) {
            return new Tables(Makers.of(parameters.table(Makers.TABLE)), Vendors.of(parameters.table(Vendors.TABLE)));
        }
    }

    /** What must be asked for it, given what is known. */
    public static List<Question<?>> needs(Tables tables, Set<Meaning> means, Readings soFar) {
        Set<Question<?>> all = new LinkedHashSet<>(List.of(SMBIOS));
        soFar.find(SMBIOS).ifPresent(smbios -> {
            for (VendorRow row : tables.vendors().of(computer(smbios, tables), means)) {
                all.add(row.at());
                all.addAll(settings(row, soFar));
            }
        });
        return List.copyOf(all);
    }

    private static List<FirmwareSetting> settings(VendorRow row, Readings soFar) {
        return soFar.find(row.at()).flatMap((Reading<WmiTable> r) -> r.answer().toOptional()).stream()
                .flatMap(table -> row.in(table).stream())
                .flatMap(item -> row.setting(item.name()).stream())
                .toList();
    }

    /** What the readings say. */
    public static Look of(Tables tables, Set<Meaning> means, Readings readings) {
        Reading<Bytes> smbios = readings.get(SMBIOS);
        Computer computer = computer(smbios, tables);
        List<VendorFact> facts = new ArrayList<>();
        Set<Reading<?>> unread = new LinkedHashSet<>();
        for (VendorRow row : tables.vendors().of(computer, means)) {
            Reading<WmiTable> reading = readings.get(row.at());
            switch (reading.answer()) {
                case Answer.Known<WmiTable>(WmiTable table) ->
                    row.in(table).forEach(item -> facts.add(fact(row, item, reading, readings)));
                case Answer.Absent<WmiTable> absent -> {}
                case Answer.Unread<WmiTable>(Why why) -> {
                    if (couldHaveTold(why)) {
                        unread.add(reading);
                    }
                }
            }
        }
        return new Look(computer, smbios, List.copyOf(facts), List.copyOf(unread));
    }

    private static Computer computer(Reading<Bytes> smbios, Tables tables) {
        return table(smbios).map(table -> Computer.of(table, tables.makers())).orElseGet(Computer::unknown);
    }

    private static Optional<Smbios> table(Reading<Bytes> smbios) {
        return smbios.answer().toOptional().map(bytes -> SmbiosParser.parse(bytes.toArray()));
    }

    /** The firmware's table, where it was read. */
    Optional<Smbios> table() {
        return table(smbios);
    }

    /** The setting itself counts where it was read: what was set from here is seen there first. */
    private static VendorFact fact(VendorRow row, VendorRow.Item item, Reading<?> listed, Readings readings) {
        return row.setting(item.name())
                .flatMap(readings::find)
                .flatMap(reading ->
                        reading.answer().toOptional().map(value -> new VendorFact(row, item.name(), value, reading)))
                .orElseGet(() -> new VendorFact(row, item.name(), item.value(), listed));
    }

    /** A snapshot without it, or a Windows without WMI, is like a computer without such an interface: a person looks. */
    private static boolean couldHaveTold(Why why) {
        return switch (why) {
            case Why.NotRecorded n -> false;
            case Why.Unsupported u -> false;
            default -> true;
        };
    }

    /** The facts that show the contrary of what is wanted. */
    List<VendorFact> refuting() {
        return facts.stream().filter(VendorFact::refutes).toList();
    }

    /** What the interface said, as a sentence; empty where it said nothing. */
    List<Phrase> said(Tables tables) {
        if (facts.isEmpty()) {
            return List.of();
        }
        Phrase all = Phrase.list(facts.stream().map(VendorFact::said).toList());
        return List.of(
                Phrase.of("check.firmware.vendor", all, AsOf.of(tables.vendors().table(), smbios.at())));
    }

    /** Where the setup of this computer has what is asked for, with the date of that knowledge. */
    public Phrase guidance(Tables tables, String topic) {
        return Phrase.of(
                "check.firmware.guidance",
                computer.menu(topic),
                AsOf.of(tables.makers().table(), smbios.at()));
    }

    /** A proof of those of these readings that were really read. */
    static Proof proof(List<? extends Reading<?>> readings) {
        return new Proof(readings.stream()
                .filter(reading -> reading.answer().wasRead())
                .<Reading<?>>map(reading -> reading)
                .toList());
    }

    /** The readings of these facts and these, each once. */
    List<Reading<?>> with(List<? extends Reading<?>> more) {
        return Stream.of(more.stream(), Stream.of(smbios), facts.stream().map(VendorFact::reading), unread.stream())
                .flatMap(s -> s)
                .<Reading<?>>map(reading -> reading)
                .distinct()
                .toList();
    }
}
