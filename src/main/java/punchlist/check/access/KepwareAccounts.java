package punchlist.check.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.machine.AccountLookup;
import punchlist.machine.Member;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.machine.Sid;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/**
 * Who belongs to Kepware on this server: the accounts its services really run as, and the scope's trusted group.
 *
 * @param services the account of each service
 * @param unresolved services whose account is not known; "*" when the services were not read at all
 * @param group the trusted group, where the scope names one, it exists, and it is not too wide
 * @param groupProblem why a named group does not count
 * @param readings the readings this rests on that were really read
 */
public record KepwareAccounts(
        Map<String, Trustee> services,
        List<String> unresolved,
        Optional<Trustee> group,
        Optional<GroupProblem> groupProblem,
        List<Reading<?>> readings) {

    /** Why a named group does not count. */
    public enum GroupProblem {
        UNREAD,
        ABSENT,
        TOO_WIDE
    }

    private static final List<String> NAMES = List.of("kepserverex", "kepware", "thingworx kepware");

    /** Copies the collections. */
    public KepwareAccounts {
        services = Map.copyOf(services);
        unresolved = List.copyOf(unresolved);
        readings = List.copyOf(readings);
    }

    /** What to ask. */
    public static List<Question<?>> needs(Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>();
        all.add(new Services());
        groupLookup(scope).ifPresent(all::add);
        services(soFar).flatMap(s -> s.account().stream()).forEach(account -> lookup(account)
                .ifPresent(all::add));
        return all;
    }

    /** What is known of them. */
    public static KepwareAccounts of(Scope scope, Readings readings) {
        Map<String, Trustee> known = new LinkedHashMap<>();
        List<String> unresolved = new ArrayList<>();
        List<Reading<?>> used = new ArrayList<>();
        Optional<Reading<ServiceTable>> table =
                readings.find(new Services()).filter(r -> r.answer().wasRead());
        table.ifPresentOrElse(used::add, () -> unresolved.add("*"));
        services(readings).forEach(service -> {
            service.account()
                    .flatMap(KepwareAccounts::lookup)
                    .flatMap(readings::find)
                    .filter(r -> r.answer().wasRead())
                    .ifPresent(used::add);
            service.account()
                    .flatMap(account -> account(account, readings))
                    .ifPresentOrElse(who -> known.put(service.name(), who), () -> unresolved.add(service.name()));
        });
        Optional<Answer<Trustee>> group = group(scope, readings);
        groupLookup(scope)
                .flatMap(readings::find)
                .filter(r -> r.answer().wasRead())
                .ifPresent(used::add);
        Optional<GroupProblem> problem = group.flatMap(KepwareAccounts::problem);
        Optional<Trustee> trusted = problem.isPresent() ? Optional.empty() : group.flatMap(Answer::toOptional);
        return new KepwareAccounts(known, unresolved, trusted, problem, used);
    }

    /** Whether this one may have access: administrators, the system, a service of Kepware, the trusted group. */
    public boolean trusts(Trustee who) {
        return Principals.isAdministrative(who)
                || who.equals(Trustee.CREATOR_OWNER)
                || who.equals(Trustee.CREATOR_GROUP)
                || who.equals(Trustee.OWNER_RIGHTS)
                || services.containsValue(who)
                || group.filter(who::equals).isPresent();
    }

    private static Stream<Service> services(Readings readings) {
        return readings.find(new Services()).flatMap(r -> r.answer().toOptional()).stream()
                .flatMap(table -> table.all().stream())
                .filter(KepwareAccounts::isKepware);
    }

    /** Whether it is a service of Kepware, by its key name or the name people see. */
    public static boolean isKepware(Service service) {
        return isKepware(service.name()) || isKepware(service.displayName());
    }

    private static boolean isKepware(String name) {
        return NAMES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::startsWith);
    }

    /** The account a service runs as, by the name its entry gives. */
    static Optional<Trustee> account(String name, Readings readings) {
        return wellKnown(name)
                .or(() -> lookup(name).flatMap(readings::find).flatMap(r -> AccessPhrases.account(r.answer())));
    }

    /** The question for an account that is neither well known nor a service's own. */
    static Optional<AccountLookup> lookup(String name) {
        boolean known = name.isBlank() || wellKnown(name).isPresent();
        return known
                ? Optional.empty()
                : Optional.of(new AccountLookup(name.startsWith(".\\") ? name.substring(2) : name));
    }

    private static Optional<Trustee> wellKnown(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "localsystem", ".\\localsystem", "nt authority\\system", "nt authority\\localsystem" ->
                Optional.of(Trustee.SYSTEM);
            case "nt authority\\localservice", "nt authority\\local service" -> Optional.of(Trustee.LOCAL_SERVICE);
            case "nt authority\\networkservice", "nt authority\\network service" ->
                Optional.of(Trustee.NETWORK_SERVICE);
            default ->
                lower.startsWith("nt service\\")
                        ? Optional.of(ServiceSid.of(name.substring("nt service\\".length())))
                        : Optional.empty();
        };
    }

    private static Optional<AccountLookup> groupLookup(Scope scope) {
        return scope.kepware()
                .trustedGroup()
                .filter(name -> !Sid.looksLikeOne(name))
                .map(AccountLookup::new);
    }

    private static Optional<Answer<Trustee>> group(Scope scope, Readings readings) {
        return scope.kepware().trustedGroup().map(name -> {
            if (Sid.looksLikeOne(name)) {
                return Answer.known(new Trustee(new Sid(name).text()));
            }
            Optional<Reading<Member>> reading = readings.find(new AccountLookup(name));
            return reading.map(r -> switch (r.answer()) {
                        case Answer.Known<Member>(Member member) ->
                            Answer.known(new Trustee(member.sid().text()));
                        case Answer.Absent<Member> absent -> Answer.<Trustee>absent();
                        case Answer.Unread<Member>(var why) -> Answer.<Trustee>unread(why);
                    })
                    .orElseThrow(() -> new IllegalStateException("not asked: " + name));
        });
    }

    private static Optional<GroupProblem> problem(Answer<Trustee> group) {
        return switch (group) {
            case Answer.Known<Trustee>(Trustee who) ->
                Principals.isTooWideToTrust(who) ? Optional.of(GroupProblem.TOO_WIDE) : Optional.empty();
            case Answer.Absent<Trustee> a -> Optional.of(GroupProblem.ABSENT);
            case Answer.Unread<Trustee> u -> Optional.of(GroupProblem.UNREAD);
        };
    }
}
