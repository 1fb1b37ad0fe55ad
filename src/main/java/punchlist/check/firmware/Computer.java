package punchlist.check.firmware;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.check.firmware.Makers.Maker;
import punchlist.check.smbios.BoardInfo;
import punchlist.check.smbios.FirmwareInfo;
import punchlist.check.smbios.Smbios;
import punchlist.check.smbios.SystemInfo;
import punchlist.text.Phrase;

/**
 * Which computer it is, as far as its firmware says.
 *
 * @param name maker and model; empty where the firmware names neither
 * @param firmware version and day of the firmware; empty where it does not say
 * @param host what the virtual machine runs on; empty for a computer of its own
 * @param guide which guidance and which vendor's interface belong to it
 */
record Computer(String name, String firmware, Optional<String> host, String guide) {

    private static final String VIRTUAL = "virtual";

    private static final Set<String> PLACEHOLDERS = Set.of(
            "to be filled by o.e.m.",
            "default string",
            "system manufacturer",
            "system product name",
            "not specified",
            "not applicable",
            "unknown",
            "o.e.m.",
            "oem",
            "none");

    /** A computer of which nothing is known. */
    static Computer unknown() {
        return new Computer("", "", Optional.empty(), Makers.GENERIC);
    }

    /** The computer of this table. Where its seller is no maker of the table, the maker of its board counts. */
    static Computer of(Smbios smbios, Makers makers) {
        Optional<SystemInfo> system = SystemInfo.in(smbios);
        Optional<BoardInfo> board = BoardInfo.in(smbios).stream().findFirst();
        String maker = said(system.flatMap(SystemInfo::maker))
                .or(() -> said(board.flatMap(BoardInfo::maker)))
                .orElse("");
        String model = said(system.flatMap(SystemInfo::model))
                .or(() -> said(board.flatMap(BoardInfo::model)))
                .orElse("");
        String more = system.stream()
                .flatMap(s -> Stream.of(s.version(), s.family()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        Optional<FirmwareInfo> firmware = FirmwareInfo.in(smbios);
        Optional<Maker> found = makers.find(maker, model + " " + more)
                .or(() -> board.flatMap(
                        b -> makers.find(b.maker().orElse(""), b.model().orElse(""))));
        boolean saysVirtual = firmware.flatMap(FirmwareInfo::virtual).orElse(false);
        Optional<String> host = found.filter(Maker::virtual)
                .map(Maker::name)
                .or(() -> saysVirtual ? Optional.of(maker + " " + model).map(String::strip) : Optional.empty());
        return new Computer(
                (maker + " " + model).strip(),
                firmware.map(Computer::version).orElse(""),
                host,
                host.isPresent() ? VIRTUAL : found.map(Maker::guide).orElse(Makers.GENERIC));
    }

    /** A name, where it is one: boards leave the factory with these words in its place. */
    private static Optional<String> said(Optional<String> name) {
        return name.filter(text -> !PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT)));
    }

    private static String version(FirmwareInfo firmware) {
        return Stream.of(firmware.version(), firmware.released())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** The computer in words, with a sentence where it is a virtual machine. */
    Phrase said() {
        return host.map(on -> Phrase.of("check.firmware.computer.virtual", on))
                .orElseGet(() -> name.isEmpty()
                        ? Phrase.of("check.firmware.computer.unknown")
                        : Phrase.of("check.firmware.computer.known", name, firmware));
    }

    /** Where its setup has what is asked for. */
    Phrase menu(String topic) {
        return Phrase.of("check.firmware.menu." + guide + "." + topic);
    }
}
