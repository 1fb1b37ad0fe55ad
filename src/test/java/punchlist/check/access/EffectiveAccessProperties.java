package punchlist.check.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.AnyDescriptor;
import punchlist.machine.sddl.Sddl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.SelfRelative;
import punchlist.machine.sddl.Trustee;

/** The access check against one that tries everything: never wider, never narrower, and never thrown out of step. */
class EffectiveAccessProperties {

    private static final int RIGHTS = 0x0fffffff;
    private static final Trustee ALICE = new Trustee("S-1-5-21-1-2-3-1005");
    private static final Trustee GROUP = new Trustee("S-1-5-21-1-2-3-2001");

    @Property(tries = 2000)
    void whereEverythingIsUnderstoodTheAnswerIsOneAndRight(
            @ForAll("understood") SecurityDescriptor descriptor, @ForAll("holders") Set<Trustee> holder) {
        Access access = EffectiveAccess.of(descriptor, holder);
        BruteForce.Range range = new BruteForce(descriptor, holder, Set.of(), level(holder)).range();
        assertThat(access.isCertain()).isTrue();
        assertThat(access.notUnderstood()).isEmpty();
        assertThat(hex(access.least())).isEqualTo(hex(range.least()));
    }

    @Property(tries = 1500)
    void whatIsNotUnderstoodOrNotKnownGivesExactlyTheRangeOfEverythingThatMayBe(
            @ForAll("odd") SecurityDescriptor descriptor,
            @ForAll("holders") Set<Trustee> holder,
            @ForAll("holders") Set<Trustee> perhaps) {
        Set<Trustee> open = new HashSet<>(perhaps);
        open.removeAll(holder);
        BruteForce brute = new BruteForce(descriptor, holder, open, level(holder));
        if (brute.odd().size() + open.size() > BruteForce.OPEN) {
            return;
        }
        Holder somebody = new Holder(
                who -> holder.contains(who)
                        ? Holder.Holds.YES
                        : open.contains(who) ? Holder.Holds.PERHAPS : Holder.Holds.NO,
                level(holder));
        Access access = EffectiveAccess.of(descriptor, somebody);
        BruteForce.Range range = brute.range();
        assertThat(hex(access.least())).as(Sddl.write(descriptor)).isEqualTo(hex(range.least()));
        assertThat(hex(access.most())).as(Sddl.write(descriptor)).isEqualTo(hex(range.most()));
        assertThat(access.least() & ~access.most()).isZero();
    }

    @Property(tries = 500)
    void noOrdinaryUserThatCanBeThoughtOfMayMoreThanWhatIsSaidOfAll(
            @ForAll("odd") SecurityDescriptor descriptor, @ForAll("ordinary") Set<Trustee> ordinary) {
        Set<Trustee> token = new HashSet<>(ordinary);
        token.addAll(Set.of(Trustee.EVERYONE, Trustee.AUTHENTICATED_USERS));
        BruteForce brute = new BruteForce(descriptor, token, Set.of(), Holder.MEDIUM);
        if (brute.odd().size() > BruteForce.OPEN) {
            return;
        }
        Access all = OrdinaryAccess.rights(descriptor);
        assertThat(brute.range().most() & RIGHTS & ~all.most())
                .as(Sddl.write(descriptor))
                .isZero();
    }

    @Property(tries = 500)
    void whatIsSaidOfAllIsTrueOfSomebody(@ForAll("odd") SecurityDescriptor descriptor) {
        Set<Trustee> named = new HashSet<>();
        descriptor.owner().filter(Principals::isOrdinary).ifPresent(named::add);
        for (Ace ace : descriptor.dacl() instanceof Acl.Listed(Acl.Flags f, List<Ace> all) ? all : List.<Ace>of()) {
            ace.trustee().filter(Principals::isOrdinary).ifPresent(named::add);
        }
        named.removeAll(Set.of(Trustee.EVERYONE, Trustee.AUTHENTICATED_USERS));
        Set<Trustee> known = Set.of(Trustee.EVERYONE, Trustee.AUTHENTICATED_USERS);
        BruteForce member = new BruteForce(descriptor, known, named, Holder.MEDIUM);
        Set<Trustee> strange = new HashSet<>(named);
        strange.removeIf(who -> !Principals.isForStrangers(who));
        BruteForce stranger = new BruteForce(descriptor, Set.of(Trustee.EVERYONE), strange, Holder.MEDIUM);
        if (member.odd().size() + named.size() <= BruteForce.OPEN) {
            int some = member.range().most() | stranger.range().most();
            assertThat(hex(OrdinaryAccess.rights(descriptor).most()))
                    .as(Sddl.write(descriptor))
                    .isEqualTo(hex(some));
        }
    }

    @Property(tries = 500)
    void bytesThatParseAreJudgedAndNeverThrow(@ForAll byte[] bytes) {
        SecurityDescriptor parsed;
        try {
            parsed = SelfRelative.parse(bytes);
        } catch (punchlist.machine.sddl.BadSddl e) {
            return;
        }
        assertThat(OrdinaryAccess.rights(parsed)).isNotNull();
    }

    private static String hex(int rights) {
        return Integer.toHexString(rights & RIGHTS);
    }

    private static long level(Set<Trustee> holder) {
        return holder.contains(Trustee.SYSTEM) ? 0x4000 : holder.contains(Trustee.ADMINISTRATORS) ? 0x3000 : 0x2000;
    }

    private static Arbitrary<SecurityDescriptor> descriptors(boolean withOdd) {
        Arbitrary<Trustee> few = Arbitraries.of(
                ALICE,
                GROUP,
                Trustee.EVERYONE,
                Trustee.USERS,
                Trustee.ADMINISTRATORS,
                Trustee.OWNER_RIGHTS,
                Trustee.CREATOR_OWNER,
                new Trustee("S-1-5-32-546"));
        Arbitrary<Ace> aces = Combinators.combine(AnyDescriptor.aces(withOdd), few)
                .as((ace, who) -> ace.trustee().isPresent() ? ace.with(ace.mask(), who) : ace);
        Arbitrary<Acl> dacl = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        8, aces.list().ofMaxSize(6).map(all -> (Acl) new Acl.Listed(Acl.Flags.NONE, all))),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(new Acl.Null(Acl.Flags.NONE))),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(new Acl.Missing())));
        Arbitrary<Acl> sacl =
                withOdd ? labels().list().ofMaxSize(2).map(l -> new Acl.Listed(Acl.Flags.NONE, l)) : missing();
        return Combinators.combine(few.optional(), dacl, sacl)
                .as((owner, d, s) -> new SecurityDescriptor(owner, Optional.empty(), d, s));
    }

    private static Arbitrary<Acl> missing() {
        return Arbitraries.just(new Acl.Missing());
    }

    private static Arbitrary<Ace> labels() {
        return Combinators.combine(
                        Arbitraries.of("ML", "ML", "ML", "AU", "SP", "RA", "0x1f"),
                        Arbitraries.of(0, 3, 8, 11),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of("S-1-16-4096", "S-1-16-8192", "S-1-16-12288", "S-1-16-16384", "S-1-1-0"))
                .as((letters, flags, mask, sid) ->
                        new Ace(letters, flags, mask, "", "", Optional.of(new Trustee(sid)), ""));
    }

    @Provide
    Arbitrary<SecurityDescriptor> understood() {
        return descriptors(false);
    }

    @Provide
    Arbitrary<SecurityDescriptor> odd() {
        return descriptors(true);
    }

    @Provide
    Arbitrary<Set<Trustee>> holders() {
        return Arbitraries.of(
                        ALICE,
                        GROUP,
                        Trustee.EVERYONE,
                        Trustee.AUTHENTICATED_USERS,
                        Trustee.USERS,
                        Trustee.ADMINISTRATORS,
                        Trustee.SYSTEM)
                .set()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Set<Trustee>> ordinary() {
        return Arbitraries.of(ALICE, GROUP, Trustee.USERS, Trustee.INTERACTIVE, new Trustee("S-1-5-32-546"))
                .set()
                .ofMaxSize(4);
    }
}
