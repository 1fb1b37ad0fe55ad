package punchlist.machine.sddl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Descriptors in the self-relative raw form, as the registry and the file system keep them ([MS-DTYP] 2.4.6). */
public final class SelfRelative {

    private static final int DACL_PRESENT = 0x0004;
    private static final int SACL_PRESENT = 0x0010;
    private static final int IS_SELF_RELATIVE = 0x8000;
    private static final int HEADER = 20;

    private final ByteBuffer raw;

    private SelfRelative(byte[] raw) {
        this.raw = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The descriptor of these bytes.
     *
     * @throws BadSddl when they are no well-formed self-relative descriptor
     */
    public static SecurityDescriptor parse(byte[] raw) {
        return new SelfRelative(raw).descriptor();
    }

    private SecurityDescriptor descriptor() {
        need(0, HEADER, "a header of 20 bytes");
        int control = u16(2);
        if (u8(0) != 1 || (control & IS_SELF_RELATIVE) == 0) {
            throw new BadSddl(0, "revision 1 in the self-relative form");
        }
        return new SecurityDescriptor(
                trustee(raw.getInt(4)),
                trustee(raw.getInt(8)),
                acl(raw.getInt(16), (control & DACL_PRESENT) != 0, flags(control, 0)),
                acl(raw.getInt(12), (control & SACL_PRESENT) != 0, flags(control, 1)));
    }

    /** The flags of the DACL, or, one bit to the left of each, of the SACL. */
    private static Acl.Flags flags(int control, int shift) {
        return new Acl.Flags(
                (control & 0x1000 << shift) != 0, (control & 0x0400 << shift) != 0, (control & 0x0100 << shift) != 0);
    }

    private Optional<Trustee> trustee(int offset) {
        return offset == 0 ? Optional.empty() : Optional.of(sid(offset, raw.limit()));
    }

    private Trustee sid(int offset, int end) {
        need(offset, 8, end, "a SID");
        int count = u8(offset + 1);
        if (u8(offset) != 1 || count > 15) {
            throw new BadSddl(offset, "a SID of revision 1 with at most 15 numbers");
        }
        need(offset + 8, 4 * count, end, "the numbers of a SID");
        long authority = 0;
        for (int i = 2; i < 8; i++) {
            authority = authority << 8 | u8(offset + i);
        }
        StringBuilder text = new StringBuilder("S-1-").append(authority);
        for (int i = 0; i < count; i++) {
            text.append('-').append(Integer.toUnsignedString(raw.getInt(offset + 8 + 4 * i)));
        }
        return new Trustee(text.toString());
    }

    private Acl acl(int offset, boolean present, Acl.Flags flags) {
        if (!present) {
            return new Acl.Missing();
        }
        if (offset == 0) {
            return new Acl.Null(flags);
        }
        need(offset, 8, "an access list");
        int end = offset + u16(offset + 2);
        need(offset, u16(offset + 2), "an access list as long as it says");
        int at = offset + 8;
        List<Ace> entries = new ArrayList<>();
        for (int i = u16(offset + 4); i > 0; i--) {
            need(at, 4, end, "the header of an entry");
            int size = u16(at + 2);
            if (size < 4) {
                throw new BadSddl(at + 2, "an entry of at least 4 bytes");
            }
            need(at, size, end, "an entry as long as it says");
            entries.add(ace(at, at + size));
            at += size;
        }
        return new Acl.Listed(flags, entries);
    }

    private Ace ace(int from, int end) {
        String letters = AceKind.lettersOf(u8(from));
        AceKind kind = AceKind.of(letters);
        if (kind == AceKind.OTHER) {
            return new Ace(letters, u8(from + 1), 0, "", "", Optional.empty(), hex(from + 4, end));
        }
        need(from + 4, 4, end, "the rights of an entry");
        int at = from + 8;
        String object = "";
        String inheritedObject = "";
        if (kind.hasObjectTypes()) {
            need(at, 4, end, "the flags of an object entry");
            int present = raw.getInt(at);
            at += 4;
            object = (present & 1) != 0 ? guid(at, end) : "";
            at += (present & 1) != 0 ? 16 : 0;
            inheritedObject = (present & 2) != 0 ? guid(at, end) : "";
            at += (present & 2) != 0 ? 16 : 0;
        }
        Trustee trustee = sid(at, end);
        at += 8 + 4 * u8(at + 1);
        boolean plain = kind == AceKind.ALLOW || kind == AceKind.DENY;
        String rest = plain || at == end ? "" : hex(at, end);
        return new Ace(
                letters, u8(from + 1), raw.getInt(from + 4), object, inheritedObject, Optional.of(trustee), rest);
    }

    private String guid(int at, int end) {
        need(at, 16, end, "the GUID of an object type");
        return "%08x-%04x-%04x-%s-%s"
                .formatted(
                        raw.getInt(at),
                        u16(at + 4),
                        u16(at + 6),
                        plainHex(at + 8, at + 10),
                        plainHex(at + 10, at + 16));
    }

    private String hex(int from, int end) {
        return "#" + plainHex(from, end);
    }

    private String plainHex(int from, int end) {
        return HexFormat.of().formatHex(raw.array(), from, end);
    }

    private int u8(int at) {
        return raw.get(at) & 0xff;
    }

    private int u16(int at) {
        return raw.getShort(at) & 0xffff;
    }

    private void need(int at, int length, String what) {
        need(at, length, raw.limit(), what);
    }

    private static void need(int at, int length, int end, String what) {
        if (at < 0 || (long) at + length > end) {
            throw new BadSddl(at, what);
        }
    }
}
