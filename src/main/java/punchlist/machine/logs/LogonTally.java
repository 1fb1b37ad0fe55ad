package punchlist.machine.logs;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import punchlist.machine.logs.LogonSummary.Group;
import punchlist.machine.logs.LogonSummary.Outcome;
import punchlist.machine.logs.LogonSummary.Way;

/**
 * Sums up the events of a log by the names of their fields: 4624 and 4625 of Security, 21, 24 and 25 of the session log.
 * Left out: what this computer did itself, computers' own accounts, anonymous connections, and accepted network log-ons
 * without administrator's rights, which every reader of a share makes.
 */
public final class LogonTally {

    private static final String REMOTE_DESKTOP = "10";
    private static final String NETWORK = "3";
    private static final String ELEVATED_NO = "%%1843";
    private static final Pattern LOCAL = Pattern.compile("(?i)LOCAL|localhost|127\\..*|::1|0\\.0\\.0\\.0|::");
    private static final String MAPPED = "::ffff:";
    private static final int MOST_GROUPS = 500;

    private record Key(String account, String address, Way way, Outcome outcome) {}

    private final Map<Key, Group> groups = new LinkedHashMap<>();
    private boolean cut;

    /** Counts an event; one that is no log-on from elsewhere changes nothing. */
    public void count(LoggedEvent event) {
        switch (event.id()) {
            case 4624 -> security(event, Outcome.ACCEPTED);
            case 4625 -> security(event, Outcome.REFUSED);
            case 21, 24, 25 -> session(event);
            default -> {}
        }
    }

    /** Says that there were more events than were read. */
    public void cut() {
        cut = true;
    }

    /** What was counted; the latest first. */
    public LogonSummary summary() {
        return new LogonSummary(
                groups.values().stream()
                        .sorted(Comparator.comparing(Group::last).reversed())
                        .toList(),
                cut);
    }

    private void security(LoggedEvent event, Outcome outcome) {
        Optional<Way> way = event.field("LogonType").flatMap(LogonTally::way);
        String name = event.field("TargetUserName").orElse("");
        boolean plain = way.equals(Optional.of(Way.NETWORK))
                && outcome == Outcome.ACCEPTED
                && event.field("ElevatedToken").filter(ELEVATED_NO::equals).isPresent();
        boolean anonymous =
                event.field("TargetUserSid").filter("S-1-5-7"::equals).isPresent();
        if (way.isEmpty() || plain || anonymous || name.endsWith("$")) {
            return;
        }
        String domain = event.field("TargetDomainName").map(d -> d + "\\").orElse("");
        add(domain + name, event.field("IpAddress"), way.get(), outcome, event.at());
    }

    private static Optional<Way> way(String type) {
        return switch (type) {
            case REMOTE_DESKTOP -> Optional.of(Way.REMOTE_DESKTOP);
            case NETWORK -> Optional.of(Way.NETWORK);
            default -> Optional.empty();
        };
    }

    private void session(LoggedEvent event) {
        if (event.id() != 24) { // the end of a session is no log-on
            String account = event.field("User").orElse("");
            add(account, event.field("Address"), Way.REMOTE_DESKTOP, Outcome.ACCEPTED, event.at());
        }
    }

    private void add(String account, Optional<String> from, Way way, Outcome outcome, Instant at) {
        String address = from.map(LogonTally::plain).orElse("");
        boolean refusedFromNowhere = address.isEmpty() && outcome == Outcome.REFUSED && way == Way.NETWORK;
        if (LOCAL.matcher(address).matches() || (address.isEmpty() && !refusedFromNowhere)) {
            return;
        }
        Key key = new Key(account.toLowerCase(Locale.ROOT), address, way, outcome);
        if (groups.size() == MOST_GROUPS && !groups.containsKey(key)) {
            cut = true;
            return;
        }
        groups.merge(key, new Group(account, address, way, outcome, 1, at, at), LogonTally::joined);
    }

    private static Group joined(Group a, Group b) {
        return new Group(
                a.account(),
                a.address(),
                a.way(),
                a.outcome(),
                a.count() + b.count(),
                a.first().isBefore(b.first()) ? a.first() : b.first(),
                a.last().isAfter(b.last()) ? a.last() : b.last());
    }

    /** Without the zone of an IPv6 address, and an IPv4 address as such. */
    private static String plain(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        String bare = lower.contains("%") ? lower.substring(0, lower.indexOf('%')) : lower;
        return bare.startsWith(MAPPED) && bare.contains(".") ? bare.substring(MAPPED.length()) : bare;
    }
}
