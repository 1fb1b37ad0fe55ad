package punchlist.check.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.AccountLookup;
import punchlist.machine.Member;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Answer;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** How rights and those who have them are called. */
public final class AccessPhrases {

    /** The most offences that are listed; the rest is counted. */
    static final int LISTED = 5;

    private static final Map<Trustee, String> KNOWN = Map.ofEntries(
            Map.entry(Trustee.EVERYONE, "everyone"),
            Map.entry(Trustee.USERS, "users"),
            Map.entry(Trustee.AUTHENTICATED_USERS, "authenticated"),
            Map.entry(Trustee.INTERACTIVE, "interactive"),
            Map.entry(Trustee.SYSTEM, "system"),
            Map.entry(Trustee.ADMINISTRATORS, "administrators"),
            Map.entry(Trustee.LOCAL_SERVICE, "localService"),
            Map.entry(Trustee.NETWORK_SERVICE, "networkService"),
            Map.entry(Trustee.CREATOR_OWNER, "creatorOwner"),
            Map.entry(Trustee.OWNER_RIGHTS, "ownerRights"),
            Map.entry(new Trustee("S-1-5-32-546"), "guests"));

    private AccessPhrases() {}

    /** Who it is: the name of a well-known one, of an account that was looked up, or the SID. */
    public static Phrase who(Trustee who, Readings readings) {
        if (KNOWN.containsKey(who)) {
            return Phrase.of("check.access.who." + KNOWN.get(who));
        }
        Optional<String> name = readings.find(new AccountLookup(who.text()))
                .flatMap((Reading<Member> reading) -> reading.answer().toOptional())
                .map(Member::name)
                .filter(n -> !n.isBlank());
        return name.map(n -> Phrase.of("check.access.who.named", n, who.text()))
                .orElseGet(() -> Phrase.of("check.access.who.sid", who.text()));
    }

    /** The most that these rights allow. */
    public static Phrase may(int rights) {
        String key = (rights & FileRights.CHANGES_PERMISSIONS) != 0
                ? "permissions"
                : (rights & FileRights.CHANGES_CONTENT) != 0
                        ? "write"
                        : (rights & FileRights.READ_DATA) != 0 ? "read" : "other";
        return Phrase.of("check.access.may." + key);
    }

    /** These offences, the first few of them by name. */
    static Phrase offences(List<Offences.Offence> all, Readings readings) {
        List<Phrase> parts = new ArrayList<>(all.stream()
                .limit(LISTED)
                .map(o -> Phrase.of("check.access.offence", o.path(), who(o.who(), readings), may(o.rights())))
                .toList());
        if (all.size() > LISTED) {
            parts.add(Phrase.of("check.access.more", all.size() - LISTED));
        }
        return Phrase.list(parts);
    }

    /** Why nothing certain can be said of an object. */
    static Phrase unclear(DescriptorTree.Unclear unclear) {
        if (unclear.problem().equals(DescriptorTree.LINK)) {
            return Phrase.of("check.access.link", unclear.path());
        }
        return Phrase.of("check.access.unclear", unclear.path(), unclear.problem());
    }

    /** The account an answer gives, where it gives one. */
    static Optional<Trustee> account(Answer<Member> answer) {
        return answer.toOptional().map(member -> new Trustee(member.sid().text()));
    }
}
