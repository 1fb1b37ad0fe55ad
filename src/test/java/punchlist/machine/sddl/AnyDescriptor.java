package punchlist.machine.sddl;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary descriptors. */
public final class AnyDescriptor {

    private AnyDescriptor() {}

    public static Arbitrary<SecurityDescriptor> any(boolean withOdd) {
        Arbitrary<Acl.Flags> flags = Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Acl.Flags::new);
        Arbitrary<Acl> listed =
                Combinators.combine(flags, aces(withOdd).list().ofMaxSize(6)).as(Acl.Listed::new);
        Arbitrary<Acl> acl = Arbitraries.oneOf(listed, flags.map(Acl.Null::new), Arbitraries.just(new Acl.Missing()));
        return Combinators.combine(trustees().optional(), trustees().optional(), acl, acl)
                .as(SecurityDescriptor::new)
                .filter(d -> !Sddl.write(d).isEmpty());
    }

    public static Arbitrary<Trustee> trustees() {
        Arbitrary<Trustee> known = Arbitraries.of(
                Trustee.SYSTEM,
                Trustee.ADMINISTRATORS,
                Trustee.USERS,
                Trustee.EVERYONE,
                Trustee.AUTHENTICATED_USERS,
                Trustee.CREATOR_OWNER,
                Trustee.OWNER_RIGHTS,
                new Trustee("LA"),
                new Trustee("DU"));
        Arbitrary<Trustee> accounts =
                Arbitraries.longs().between(0, 0xffffffffL).map(n -> new Trustee("S-1-5-21-1-2-3-" + n));
        return Arbitraries.oneOf(known, accounts);
    }

    public static Arbitrary<Ace> aces(boolean withOdd) {
        String[] plain = {"A", "D"};
        String[] odd = {"A", "D", "AU", "XA", "XD", "OA", "OD", "ZA", "0x0c", "ZZ", "ML", "0x1f"};
        Arbitrary<String> guid = Arbitraries.of("", "4c164200-20c0-11d0-a768-00aa006e0529");
        Arbitrary<String> rest = Arbitraries.of("", "(Exists WIN)", "(@User.a==\")\")", "#00ff");
        return Combinators.combine(
                        Arbitraries.of(withOdd ? odd : plain),
                        Arbitraries.integers().between(0, 255),
                        Arbitraries.integers(),
                        withOdd ? guid : Arbitraries.just(""),
                        trustees(),
                        withOdd ? rest : Arbitraries.just(""))
                .as((letters, flags, mask, object, who, more) ->
                        new Ace(letters, flags, mask, object, "", Optional.of(who), more));
    }
}
