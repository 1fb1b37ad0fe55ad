package punchlist.check.uefi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import punchlist.reading.Bytes;

/**
 * The device path of a boot entry: where it starts from (UEFI specification 10.3). Nodes that are not known are passed
 * over by their length.
 *
 * @param nodes the nodes before its end; those of all instances where it names several
 * @param problem what was not understood, when reading stopped before the end
 */
public record DevicePath(List<PathNode> nodes, Optional<String> problem) {

    private static final int HEADER = 4;
    private static final int END = 0x7F;
    private static final int END_OF_ALL = 0xFF;

    /** The media in the order in which one decides: a disk on USB is USB, a network card on PCI the network. */
    private static final List<Medium> STRONGEST_FIRST = List.of(
            Medium.USB,
            Medium.NETWORK,
            Medium.OPTICAL,
            Medium.FLOPPY,
            Medium.SHELL,
            Medium.FIRMWARE,
            Medium.CARD,
            Medium.DISK,
            Medium.DRIVE);

    /** Copies the list. */
    public DevicePath {
        nodes = List.copyOf(nodes);
    }

    /** The first path in these bytes; never throws for their content. */
    static DevicePath parse(byte[] bytes) {
        List<PathNode> nodes = new ArrayList<>();
        int at = 0;
        while (at + HEADER <= bytes.length) {
            int type = bytes[at] & 0xff;
            int subtype = bytes[at + 1] & 0xff;
            int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(at + 2) & 0xffff;
            if (length < HEADER || at + length > bytes.length) {
                return new DevicePath(
                        nodes, Optional.of("a device path node at byte " + at + " says its length is " + length));
            }
            if (type == END && subtype == END_OF_ALL) {
                return new DevicePath(nodes, Optional.empty());
            }
            if (type != END) {
                nodes.add(new PathNode(type, subtype, Bytes.of(Arrays.copyOfRange(bytes, at + HEADER, at + length))));
            }
            at += length;
        }
        return new DevicePath(nodes, Optional.of("the device path has no end"));
    }

    /** What the entry starts from. */
    public Medium medium() {
        return nodes.stream()
                .flatMap(node -> node.medium().stream())
                .min(Comparator.comparingInt(DevicePath::strength))
                .orElse(Medium.UNKNOWN);
    }

    private static int strength(Medium medium) {
        int place = STRONGEST_FIRST.indexOf(medium);
        return place < 0 ? STRONGEST_FIRST.size() : place;
    }

    /** Whether it is an entry of legacy BIOS boot; firmware that has one can start without UEFI. */
    public boolean isLegacy() {
        return nodes.stream().anyMatch(PathNode::isLegacy);
    }

    /** The partition it names ("GPT 0d1c9a52-…"). */
    public Optional<String> partition() {
        return nodes.stream().flatMap(node -> node.partition().stream()).findFirst();
    }

    /** The file it names ("\EFI\Microsoft\Boot\bootmgfw.efi"). */
    public Optional<String> file() {
        return nodes.stream().flatMap(node -> node.file().stream()).findFirst();
    }
}
