package punchlist.check.firmware;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punchlist.machine.firmware.FirmwareInterface;
import punchlist.machine.firmware.FirmwareSetting;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.machine.wmi.WmiTable;
import punchlist.reference.Row;

/**
 * Where a vendor's WMI interface tells one thing, and what its values mean (a row of {@code firmware-vendors}).
 *
 * @param vendor the guidance of the computers that have it
 * @param at the class
 * @param key the property that names an instance; empty where names and values stand in one property, or there is but
 *     one instance
 * @param names how the instance, or the item, is called; models differ
 * @param property where the value stands; as {@code Name,Value} where there is no {@code key} but names
 * @param mask the bits of a number that count; empty where all of the value does
 * @param separator between the elements of a list; empty where the value is one
 * @param means what it tells
 * @param good values, or beginnings of elements, as wanted
 * @param bad values, or beginnings of elements, that show the contrary
 * @param confirmed whether a public source says so; what is inferred is shown and decides nothing
 * @param writes how the vendor's interface sets it; empty where it is not set from here
 */
record VendorRow(
        String vendor,
        WmiInstances at,
        Optional<String> key,
        List<String> names,
        String property,
        OptionalLong mask,
        Optional<String> separator,
        Meaning means,
        List<String> good,
        List<String> bad,
        boolean confirmed,
        Optional<FirmwareInterface> writes) {

    /** What a vendor's setting tells. */
    enum Meaning {
        SETUP_PASSWORD,
        /** A device or kind of device may boot, or the order of those that may. */
        BOOT_SOURCE,
        /** Whether the one-time boot menu is there, or asks for the password. */
        BOOT_MENU,
        /** A rule for the setup password. */
        PASSWORD_RULE
    }

    /** How a value stands to what is wanted. */
    enum State {
        GOOD,
        BAD,
        /** Neither is known of it. */
        OPEN
    }

    private static final Set<String> MEMBERS = Set.of(
            "vendor",
            "namespace",
            "class",
            "key",
            "names",
            "property",
            "mask",
            "separator",
            "means",
            "good",
            "bad",
            "mark",
            "writes");

    static VendorRow of(Row row) {
        row.onlyMembers(MEMBERS);
        String mark = row.text("mark");
        if (!mark.equals("confirmed") && !mark.equals("inferred")) {
            throw row.bad("field 'mark' is '" + mark + "'");
        }
        return new VendorRow(
                row.text("vendor"),
                new WmiInstances(row.text("namespace"), row.text("class")),
                row.find("key"),
                row.texts("names"),
                row.text("property"),
                row.number("mask"),
                row.find("separator"),
                word(Meaning.class, row, row.text("means")),
                row.texts("good"),
                row.texts("bad"),
                mark.equals("confirmed"),
                row.find("writes").map(name -> word(FirmwareInterface.class, row, name)));
    }

    private static <E extends Enum<E>> E word(Class<E> type, Row row, String word) {
        String name = word.replace('-', '_').toUpperCase(Locale.ROOT);
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> row.bad("'" + word + "' is not known"));
    }

    /** An item of the vendor's interface with its value as the interface gives it. */
    record Item(String name, String value) {}

    /** The items of this row in an answer; none where the model has none of them. */
    List<Item> in(WmiTable table) {
        return table.all().stream().flatMap(this::items).toList();
    }

    private Stream<Item> items(WmiObject instance) {
        Optional<String> value = instance.text(property);
        if (value.isEmpty()) {
            return Stream.empty();
        }
        if (key.isPresent()) {
            return instance.text(key.get()).stream()
                    .filter(this::isNamed)
                    .map(name -> new Item(label(name), value.get()));
        }
        return names.isEmpty()
                ? Stream.of(new Item(property, value.get()))
                : FirmwareInterface.item(value.get()).stream()
                        .filter(item -> isNamed(item.name()))
                        .map(item -> new Item(item.name(), item.value()));
    }

    /** A property that is no plain value is named beside its instance. */
    private String label(String name) {
        return means == Meaning.PASSWORD_RULE ? name + " " + property : name;
    }

    private boolean isNamed(String name) {
        return names.stream().anyMatch(name.strip()::equalsIgnoreCase);
    }

    /** How a value stands to what is wanted. */
    State state(String value) {
        if (mask.isPresent()) {
            return masked(value);
        }
        if (separator.isPresent()) {
            return bad(value).isEmpty() ? State.OPEN : State.BAD;
        }
        String plain = value.strip();
        return good.stream().anyMatch(plain::equalsIgnoreCase)
                ? State.GOOD
                : bad.stream().anyMatch(plain::equalsIgnoreCase) ? State.BAD : State.OPEN;
    }

    private State masked(String value) {
        try {
            return (Long.parseLong(value.strip()) & mask.getAsLong()) != 0 ? State.GOOD : State.BAD;
        } catch (NumberFormatException e) {
            return State.OPEN;
        }
    }

    /** The elements of a list that shall not be there. */
    List<String> bad(String value) {
        return elements(value).stream().filter(this::isBad).toList();
    }

    /** The value that is wanted instead of this one; empty where the table does not tell, or nothing would be left. */
    Optional<String> wanted(String value) {
        if (separator.isEmpty()) {
            return good.stream().findFirst();
        }
        List<String> kept = new ArrayList<>(elements(value));
        kept.removeIf(this::isBad);
        boolean hasDisk = kept.stream().anyMatch(element -> begins(good, element));
        return hasDisk ? Optional.of(String.join(separator.get(), kept)) : Optional.empty();
    }

    private List<String> elements(String value) {
        return separator
                .map(s -> Arrays.stream(value.split(Pattern.quote(s), -1))
                        .map(String::strip)
                        .filter(element -> !element.isEmpty())
                        .toList())
                .orElseGet(List::of);
    }

    private boolean isBad(String element) {
        return begins(bad, element);
    }

    private static boolean begins(List<String> beginnings, String element) {
        return beginnings.stream().anyMatch(begin -> element.regionMatches(true, 0, begin, 0, begin.length()));
    }

    /** The setting behind an item, where it can be set from here. */
    Optional<FirmwareSetting> setting(String name) {
        return writes.map(interfaceOf -> new FirmwareSetting(interfaceOf, name));
    }
}
