package punchlist.check.access;

import java.util.Optional;
import java.util.stream.Stream;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.AceKind;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.Trustee;

/**
 * What a SACL takes away from whatever the DACL allows: the mandatory label ([MS-DTYP] 2.4.4.13; without one an object is
 * medium and forbids writing up), and kinds of entries that only narrow access and that this version cannot weigh: central
 * policies, trust labels, filters.
 */
final class Mandatory {

    private static final int NO_WRITE_UP = 0x1;
    private static final int NO_READ_UP = 0x2;
    private static final int NO_EXECUTE_UP = 0x4;
    private static final String LEVEL = "S-1-16-";

    private static final int WRITES = (FileRights.WRITE & ~(FileRights.READ | FileRights.RUN))
            | FileRights.CHANGES_CONTENT
            | FileRights.CHANGES_PERMISSIONS;
    private static final int READS = FileRights.READ_DATA | FileRights.READ_EXTENDED;

    private Mandatory() {}

    /** What is left of the rights in any case. */
    static int least(Acl sacl, Holder holder, int rights) {
        if (!(sacl instanceof Acl.Listed)) {
            return rights;
        }
        boolean narrowed = odd(sacl).findAny().isPresent();
        return narrowed ? 0 : most(sacl, holder, rights);
    }

    /** What is left of the rights at the most. */
    static int most(Acl sacl, Holder holder, int rights) {
        if (!(sacl instanceof Acl.Listed)) {
            return rights;
        }
        Optional<Ace> label =
                counting(sacl).filter(ace -> ace.kind() == AceKind.LABEL).findFirst();
        return label.filter(ace -> level(ace) > holder.integrity())
                .map(ace -> rights & ~barred(ace.mask()))
                .orElse(rights);
    }

    /** The entries that may narrow access and are not understood. */
    static Stream<Ace> odd(Acl sacl) {
        return counting(sacl).filter(ace -> switch (ace.kind()) {
            case SCOPED_POLICY, TRUST_LABEL, ACCESS_FILTER, OTHER -> true;
            case LABEL -> level(ace) < 0;
            case ALLOW,
                    DENY,
                    AUDIT,
                    ALARM,
                    OBJECT_ALLOW,
                    OBJECT_DENY,
                    OBJECT_AUDIT,
                    OBJECT_ALARM,
                    CALLBACK_ALLOW,
                    CALLBACK_DENY,
                    CALLBACK_OBJECT_ALLOW,
                    CALLBACK_OBJECT_DENY,
                    CALLBACK_AUDIT,
                    RESOURCE_ATTRIBUTE -> false;
        });
    }

    private static Stream<Ace> counting(Acl sacl) {
        return sacl.aces().stream().filter(Ace::countsHere);
    }

    /** The label's level, or -1 where it names none. */
    private static long level(Ace label) {
        String sid = label.trustee().map(Trustee::text).orElse("");
        String number = sid.startsWith(LEVEL) ? sid.substring(LEVEL.length()) : "";
        return !number.isEmpty() && number.chars().allMatch(Character::isDigit) ? Long.parseLong(number) : -1;
    }

    private static int barred(int policy) {
        int bits = (policy & NO_WRITE_UP) != 0 ? WRITES : 0;
        bits |= (policy & NO_READ_UP) != 0 ? READS : 0;
        return bits | ((policy & NO_EXECUTE_UP) != 0 ? FileRights.EXECUTE : 0);
    }
}
