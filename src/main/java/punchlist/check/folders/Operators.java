package punchlist.check.folders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.AccountLookup;
import punchlist.machine.Member;
import punchlist.machine.Sid;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/**
 * The accounts that operate the plant, as the scope names them and Windows knows them.
 *
 * @param known each account that was found, with the name it is shown by
 * @param unknown the names that Windows did not resolve
 * @param readings the look-ups
 */
public record Operators(Map<Trustee, String> known, List<String> unknown, List<Reading<?>> readings) {

    /** Copies the collections. */
    public Operators {
        known = new LinkedHashMap<>(known);
        unknown = List.copyOf(unknown);
        readings = List.copyOf(readings);
    }

    /** What to ask. */
    public static List<Question<?>> needs(Scope scope) {
        return scope.igss().operators().stream()
                .<Question<?>>map(AccountLookup::new)
                .toList();
    }

    /** Who they are. */
    public static Operators of(Scope scope, Readings readings) {
        Map<Trustee, String> known = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<Reading<?>> looked = new ArrayList<>();
        for (String name : scope.igss().operators()) {
            Optional<Reading<Member>> reading = readings.find(new AccountLookup(name));
            reading.ifPresent(looked::add);
            Optional<Member> member = reading.flatMap(r -> r.answer().toOptional());
            if (member.isPresent()) {
                String label =
                        member.get().name().isBlank() ? name : member.get().name();
                known.putIfAbsent(new Trustee(member.get().sid().text()), label);
            } else if (Sid.looksLikeOne(name)) {
                known.putIfAbsent(new Trustee(new Sid(name).text()), name);
            } else {
                unknown.add(name);
            }
        }
        return new Operators(known, unknown, looked);
    }
}
