package punchlist.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.probe.UaEndpoint;
import punchlist.probe.UaEndpointList;
import punchlist.probe.UaSession;
import punchlist.reading.Reading;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * One server's list and the sessions tried on it, judged.
 *
 * @param list the endpoints it lists
 * @param tried the anonymous sessions without security
 */
record UaCase(Scope scope, Reading<UaEndpointList> list, List<Reading<UaSession>> tried) {

    /** The server does not let anybody without security so far as to ask for the list. */
    private static final Set<String> NO_SECURITY_REFUSED =
            Set.of("Bad_SecurityPolicyRejected", "Bad_SecurityModeRejected");

    /** Refusals of a channel or session without security; every other status leaves the question open. */
    private static final Set<String> NO_SESSION = Set.of(
            "Bad_SecurityPolicyRejected",
            "Bad_SecurityModeRejected",
            "Bad_SecurityChecksFailed",
            "Bad_ServiceUnsupported");

    /** The server could not, whoever had asked. */
    private static final Set<String> NO_ROOM = Set.of(
            "Bad_TooManySessions",
            "Bad_OutOfMemory",
            "Bad_ResourceUnavailable",
            "Bad_ServerHalted",
            "Bad_Shutdown",
            "Bad_ServerTooBusy",
            "Bad_InternalError",
            "Bad_UnexpectedError",
            "Bad_Timeout");

    Verdict verdict() {
        List<UaEndpoint> open =
                list.answer().toOptional().map(UaEndpointList::unencrypted).orElse(List.of());
        Optional<Reading<UaSession>> activated = tried.stream()
                .filter(r -> session(r).filter(UaSession::isActivated).isPresent())
                .findFirst();
        if (activated.isPresent()) {
            return fail(Phrase.of("check.ua.activated"), Phrase.of("check.ua.activated.why"));
        }
        if (!open.isEmpty()) {
            Phrase found = Phrase.of(
                    "check.ua.listed",
                    Phrase.list(open.stream().map(UaCase::line).toList()));
            return fail(found, Phrase.of("check.ua.listed.why"));
        }
        return tried.size() > UaNoUnencrypted.MOST_ADDRESSES
                ? new Verdict.CouldNotCheck(all(), expected(), Phrase.of("check.ua.manyAddresses"))
                : withoutListed();
    }

    private Verdict withoutListed() {
        if (tried.stream().anyMatch(r -> !r.answer().wasRead())) {
            return Sight.couldNot(
                    scope, expected(), tried.stream().<Reading<?>>map(r -> r).toList());
        }
        List<UaSession> sessions =
                tried.stream().flatMap(r -> session(r).stream()).toList();
        Optional<UaSession> odd = sessions.stream().filter(s -> !isRefusal(s)).findFirst();
        if (odd.isPresent()) {
            return new Verdict.CouldNotCheck(all(), expected(), Phrase.of("check.ua.odd", said(odd.get())));
        }
        boolean refusedOnPrinciple =
                sessions.stream().allMatch(s -> s.reached() == UaSession.Stage.OPN && saysNoSecurity(s));
        if (!list.answer().wasRead() && !refusedOnPrinciple) {
            return Sight.couldNot(scope, expected(), List.of(list));
        }
        Phrase found = Phrase.of(
                list.answer().wasRead() ? "check.ua.refused" : "check.ua.strict",
                Phrase.list(sessions.stream().map(UaCase::said).distinct().toList()));
        boolean lateOnly = sessions.stream().anyMatch(s -> s.reached() == UaSession.Stage.ACTIVATE_SESSION);
        return lateOnly
                ? new Verdict.Attention(proof(), expected(), found, Phrase.of("check.ua.late.why"))
                : new Verdict.Pass(proof(), expected(), found);
    }

    private static boolean isRefusal(UaSession session) {
        String status = session.status().name();
        return switch (session.reached()) {
            case OPN, CREATE_SESSION -> NO_SESSION.contains(status);
            case ACTIVATE_SESSION -> !NO_ROOM.contains(status);
        };
    }

    private static boolean saysNoSecurity(UaSession session) {
        return NO_SECURITY_REFUSED.contains(session.status().name());
    }

    private static Phrase said(UaSession session) {
        return Phrase.of(
                "check.ua.said", session.reached().service(), session.status().text());
    }

    private static Phrase line(UaEndpoint endpoint) {
        return Phrase.of("check.ua.line", endpoint.url(), endpoint.policyName());
    }

    private static Optional<UaSession> session(Reading<UaSession> reading) {
        return reading.answer().toOptional();
    }

    private Verdict fail(Phrase found, Phrase why) {
        return new Verdict.Fail(proof(), expected(), found, why);
    }

    private List<Reading<?>> all() {
        List<Reading<?>> all = new ArrayList<>();
        all.add(list);
        all.addAll(tried);
        return all;
    }

    private Proof proof() {
        return Sight.proof(all());
    }

    private static Phrase expected() {
        return UaNoUnencrypted.expected();
    }
}
