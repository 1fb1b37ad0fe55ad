package punchlist.check.smbios;

import java.util.List;
import java.util.Optional;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;

/** Firmware tables under fire. */
public final class SmbiosFuzz {

    private SmbiosFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        return List.of(
                Target.of("smbios", 210, Target.Form.BYTES, Seeds.files("smbios", ".bin", ".dmi"), SmbiosFuzz::table));
    }

    private static Optional<String> table(byte[] input) {
        Smbios read = SmbiosParser.parse(input);
        for (Smbios.Structure structure : read.structures()) {
            Target.promise(structure.at(1).orElse(-1) == structure.formatted().size(), "a length that is not its own");
            for (int i = 0; i < structure.formatted().size(); i++) {
                structure.string(i);
            }
        }
        return read.problem();
    }
}
