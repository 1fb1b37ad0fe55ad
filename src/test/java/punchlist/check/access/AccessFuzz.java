package punchlist.check.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.machine.sddl.BadSddl;
import punchlist.machine.sddl.Sddl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.SelfRelative;
import punchlist.machine.sddl.Trustee;

/** Access worked out from hostile descriptors: never thrown, and what is said is what trying everything gives. */
public final class AccessFuzz {

    private static final int RIGHTS = 0x0fffffff;
    private static final Set<Trustee> HIS =
            Set.of(Trustee.EVERYONE, Trustee.AUTHENTICATED_USERS, Trustee.USERS, Trustee.INTERACTIVE);

    private AccessFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> texts = Seeds.all(List.of(
                Seeds.column("sddl/directory-acl-cases.csv", 3),
                Seeds.of(
                        "O:BAG:SYD:(XA;;FA;;;BU;(Exists WIN))(OD;;FW;;;BU)S:(ML;;NW;;;HI)(SP;;;;;WD)",
                        "O:S-1-5-21-1-2-3-1005D:(A;OICIIO;GA;;;CO)(D;;WD;;;OW)")));
        List<byte[]> raw = Seeds.column("sddl/security-descriptors-from-hives.csv", 4).stream()
                .map(Seeds::text)
                .filter(hex -> hex.matches("([0-9a-fA-F]{2}){20,}"))
                .map(java.util.HexFormat.of()::parseHex)
                .toList();
        return List.of(
                Target.of("access", 330, Target.Form.TEXT, texts, input -> judged(Sddl.parse(Seeds.text(input))))
                        .refusing(BadSddl.class),
                Target.of("access-raw", 330, Target.Form.BYTES, raw, input -> judged(SelfRelative.parse(input)))
                        .refusing(BadSddl.class));
    }

    private static Optional<String> judged(SecurityDescriptor descriptor) {
        Access ordinary = OrdinaryAccess.rights(descriptor);
        Target.promise((ordinary.least() & ~ordinary.most()) == 0, "at least is more than at most");
        new OrdinaryAccess(descriptor).create();
        new OrdinaryAccess(descriptor).changeExisting();
        Grants.reaching(descriptor);
        BruteForce brute = new BruteForce(descriptor, HIS, Set.of(), Holder.MEDIUM);
        if (brute.odd().size() <= BruteForce.OPEN) {
            Access access = EffectiveAccess.of(descriptor, new HashSet<>(HIS));
            BruteForce.Range range = brute.range();
            Target.promise((access.least() & RIGHTS) == (range.least() & RIGHTS), "another least");
            Target.promise((access.most() & RIGHTS) == (range.most() & RIGHTS), "another most");
        }
        return Optional.empty();
    }
}
