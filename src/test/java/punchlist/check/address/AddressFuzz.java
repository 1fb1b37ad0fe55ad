package punchlist.check.address;

import java.util.List;
import java.util.Optional;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;

/** Addresses and ranges under fire. */
public final class AddressFuzz {

    private AddressFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> seeds = Seeds.of(
                "10.0.4.1",
                "10.0.4.0/24",
                "10.0.4.0/255.255.255.0",
                "10.0.4.10-10.0.4.20",
                "fd00::/8",
                "fe80::1%eth0",
                "::ffff:1.2.3.4",
                "fd00::1-fd00::ff",
                "255.255.255.255/32",
                "::/0");
        return List.of(Target.of("address", 270, Target.Form.TEXT, seeds, AddressFuzz::address));
    }

    private static Optional<String> address(byte[] input) {
        Optional<AddressSet> read = AddressText.parse(Seeds.text(input));
        if (read.isEmpty()) {
            return Optional.of("neither address nor range");
        }
        AddressSet set = read.get();
        AddressSet again =
                AddressText.parse(set.toString()).orElseThrow(() -> new Target.Broken("cannot read again " + set));
        Target.promise(again.equals(set), "another set after writing: " + set);
        Target.promise(AddressSet.any().containsAll(set), "not among all: " + set);
        Target.promise(set.minus(set).isEmpty() && set.plus(set).equals(set), "not a set: " + set);
        return Optional.empty();
    }
}
