package punchlist.machine.windows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.machine.RegistryData;
import punchlist.reading.Bytes;

/** Under fire: what Windows' calls hand over as bytes. */
public final class WindowsFuzz {

    private WindowsFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> values = List.of(
                value(1, "text\0".getBytes(StandardCharsets.UTF_16LE)),
                value(7, "a\0b\0\0".getBytes(StandardCharsets.UTF_16LE)),
                value(4, new byte[] {1, 0, 0, 0}),
                value(11, new byte[8]),
                value(3, new byte[20]));
        byte[] sockets = new byte[4 + 2 * 56];
        sockets[0] = 2;
        return List.of(
                Target.of("registry-bytes", 270, Target.Form.BYTES, values, WindowsFuzz::registry),
                Target.of("socket-table", 150, Target.Form.BYTES, List.of(sockets), WindowsFuzz::sockets)
                        .refusing(IllegalArgumentException.class),
                Target.of(
                        "system-uuid",
                        90,
                        Target.Form.BYTES,
                        Seeds.files("smbios", ".bin", ".dmi"),
                        input -> SystemUuid.in(input).isPresent() ? Optional.empty() : Optional.of("no UUID")));
    }

    private static byte[] value(int type, byte[] data) {
        byte[] all = new byte[data.length + 1];
        all[0] = (byte) type;
        System.arraycopy(data, 0, all, 1, data.length);
        return all;
    }

    /** Bytes to meaning and back: undo must be able to put back what was there. */
    private static Optional<String> registry(byte[] input) throws CallFailed {
        if (input.length == 0) {
            return Optional.of("no type");
        }
        byte[] data = Arrays.copyOfRange(input, 1, input.length);
        RegistryData read = RegistryBytes.read(new RegistryKey.Value("x", input[0], Bytes.of(data)));
        RegistryKey.Value written = RegistryBytes.write("x", read);
        Target.promise(written.type() == input[0], "another type after writing");
        if (read instanceof RegistryData.Raw || read instanceof RegistryData.Whole) {
            Target.promise(written.bytes().equals(Bytes.of(data)), "other bytes after writing");
        }
        Target.promise(RegistryBytes.read(written).equals(read), "another value after writing: " + read.shown());
        return Optional.empty();
    }

    private static Optional<String> sockets(byte[] input) {
        for (SocketTable table : SocketTable.values()) {
            table.rows(input).forEach(row -> Target.promise(!row.address().isEmpty(), "an empty address"));
        }
        return Optional.empty();
    }
}
