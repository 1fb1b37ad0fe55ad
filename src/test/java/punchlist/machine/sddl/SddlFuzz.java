package punchlist.machine.sddl;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;

/** Security descriptors under fire, as text and as bytes. */
public final class SddlFuzz {

    private SddlFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> texts = Seeds.all(List.of(
                Seeds.column("sddl/event-channel-descriptors.csv", 1),
                Seeds.column("sddl/directory-acl-cases.csv", 3),
                Seeds.column("sddl/security-descriptors-from-hives.csv", 3),
                Seeds.of(
                        "O:BAG:SYD:PAI(A;OICI;FA;;;BA)(D;;0x1200a9;;;S-1-5-21-1-2-3-500)",
                        "D:(XA;;FX;;;WD;(@User.Title==\"PM\" && (@User.Division==\"Finance\")))",
                        "O:DAG:DUD:(OA;;CR;ab721a53-1e2f-11d0-9819-00aa0040529b;;PS)S:AI(AU;SAFA;WD;;;WD)",
                        "D:NO_ACCESS_CONTROL")));
        return List.of(
                Target.of("sddl", 330, Target.Form.TEXT, texts, SddlFuzz::text).refusing(BadSddl.class),
                Target.of("descriptor", 330, Target.Form.BYTES, raw(), SddlFuzz::bytes)
                        .refusing(BadSddl.class));
    }

    private static List<byte[]> raw() {
        return Seeds.column("sddl/security-descriptors-from-hives.csv", 4).stream()
                .map(Seeds::text)
                .filter(hex -> hex.matches("([0-9a-fA-F]{2}){20,}"))
                .map(HexFormat.of()::parseHex)
                .toList();
    }

    private static Optional<String> text(byte[] input) {
        promise(Sddl.parse(Seeds.text(input)));
        return Optional.empty();
    }

    private static Optional<String> bytes(byte[] input) {
        promise(SelfRelative.parse(input));
        return Optional.empty();
    }

    /** What was read is written and read again as the same; what is not understood is not lost. */
    private static void promise(SecurityDescriptor read) {
        String written = Sddl.write(read);
        if (written.isEmpty()) {
            return;
        }
        SecurityDescriptor again = Target.must("cannot read again " + written, () -> Sddl.parse(written));
        Target.promise(SddlCompare.same(read, again), "another meaning after writing: " + written);
        Target.promise(Sddl.write(again).equals(written), "written differently the second time: " + written);
    }
}
