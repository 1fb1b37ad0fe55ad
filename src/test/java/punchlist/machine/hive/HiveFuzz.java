package punchlist.machine.hive;

import java.util.List;
import java.util.Optional;
import punchlist.fuzz.Target;

/** Under fire: hives of accounts and their logs, which the accounts themselves could have written. */
public final class HiveFuzz {

    private HiveFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        HiveWriter.Key root = new HiveWriter.Key();
        root.key("Software\\A").dword("n", 1).text("t", "text").value("big", 3, new byte[17_000]);
        root.key("Software\\B\\C").dword("", 2);
        root.key("Software\\D").link();
        List<byte[]> seeds =
                List.of(HiveWriter.write(root, HiveWriter.Lists.LH), HiveWriter.write(root, HiveWriter.Lists.RI));
        return List.of(Target.of("hive", 150, Target.Form.BYTES, seeds, HiveFuzz::hive));
    }

    /** With its checksum put right, so that what lies behind the first block is reached. */
    private static Optional<String> hive(byte[] input) {
        try {
            byte[] hive = input.length < 512 ? input : HiveWriter.summed(input.clone());
            HiveWalk walk = HiveWalk.of(HiveFile.of(hive, List.of(input)), 200);
            return walk.problems().isEmpty()
                    ? Optional.empty()
                    : Optional.of(walk.problems().getFirst());
        } catch (BadHive e) {
            return Optional.of(e.getMessage());
        }
    }
}
