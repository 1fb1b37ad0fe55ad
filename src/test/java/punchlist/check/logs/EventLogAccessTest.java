package punchlist.check.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Recorded;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Sddl;
import punchlist.machine.sddl.SddlCompare;
import punchlist.scope.Scope;

class EventLogAccessTest {

    private static final String SECURITY = "O:BAG:SYD:(A;;0xf0005;;;SY)(A;;0x5;;;BA)(A;;0x1;;;S-1-5-32-573)";
    private static final String LIMITED = "O:BAG:SYD:(A;;0xf0007;;;SY)(A;;0x7;;;BA)(A;;0x7;;;SO)(A;;0x2;;;IU)";
    private static final String POLICY = "HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\Windows\\\\EventLog\\\\";

    private static List<String> lines(String security, String application, String members, String scope, String more) {
        String sections = "'registry':{'64':{'" + POLICY + "Security':{" + more + "'*':null},'" + POLICY
                + "System':{'*':null},'" + POLICY + "Application':{'*':null}}},'eventChannels':{'Security':{'access':'"
                + security
                + "'},'System':{'access':'" + LIMITED + "'},'Application':{'access':'" + application
                + "'}},'accounts':{'groups':{'S-1-5-32-573':[" + members
                + "]},'names':{'SRV\\\\Kepware':{'sid':'S-1-5-21-1-2-3-1010','name':'SRV\\\\Kepware','kind':'alias'}}}";
        return Recorded.lines(Recorded.judge("KEP-3.2-9", Recorded.machine(sections), Recorded.scope(scope)));
    }

    private static List<String> lines(String security, String application) {
        return lines(security, application, "", "{}", "");
    }

    @Test
    void limitedLogsPass() {
        assertThat(lines(SECURITY, LIMITED))
                .containsExactly(
                        "log Security: pass",
                        "log System: pass",
                        "log Application: pass",
                        "account S-1-5-32-573: pass");
    }

    @ParameterizedTest
    @CsvSource({
        "(A;;0x1;;;WD),fail",
        "(A;;0x1;;;BU),fail",
        "(A;;0x1;;;AU),fail",
        "(A;;0x1;;;AN),fail",
        "(A;;GR;;;IU),fail",
        "(A;;0x4;;;AU),fail",
        "(A;;0x2;;;AU),pass",
        "(A;;0x1;;;S-1-5-21-1-2-3-1001),pass",
        "(A;;0x1;;;LS),pass"
    })
    void theSecurityLogIsNotForTheMany(String entry, String verdict) {
        assertThat(lines(SECURITY + entry, LIMITED)).contains("log Security: " + verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "(A;;0x3;;;S-1-5-4),attention",
        "(A;;0x1;;;BU),attention",
        "(A;;0x7;;;WD),fail",
        "(A;;GA;;;AU),fail",
        "(A;;0x2;;;WD),pass",
        "(OA;;0x1;00000000-0000-0000-0000-000000000001;;WD),could-not-check"
    })
    void otherLogsMayNotBeClearedByTheManyAndReadOnlyWithAttention(String entry, String verdict) {
        assertThat(lines(SECURITY, LIMITED + entry)).contains("log Application: " + verdict);
    }

    @Test
    void aDenialBeforeTheRightCounts() {
        String denied = "O:BAG:SYD:(D;;0xf0007;;;AN)(D;;0xf0007;;;BG)(A;;0xf0007;;;SY)(A;;0x7;;;BA)";
        assertThat(lines(SECURITY, denied)).contains("log Application: pass");
        assertThat(lines(SECURITY, "O:BAG:SYD:(A;;0x4;;;AN)(D;;0x4;;;AN)")).contains("log Application: fail");
        assertThat(lines(SECURITY, "O:BAG:SY")).contains("log Application: fail");
    }

    @Test
    void aPolicysDescriptorWins() {
        String policy = "'ChannelAccess':{'type':'REG_SZ','value':'" + SECURITY + "(A;;0x1;;;WD)'},";
        assertThat(lines(SECURITY, LIMITED, "", "{}", policy)).contains("log Security: fail");
    }

    @Test
    void everybodyInEventLogReadersFails() {
        String users = "{'sid':'S-1-5-32-545','name':'VORDEFINIERT\\\\Benutzer','kind':'alias'}";
        String domain = "{'sid':'S-1-5-21-9-9-9-513','name':'','kind':'group'}";
        String one = "{'sid':'S-1-5-21-1-2-3-1001','name':'SRV\\\\x','kind':'user'}";
        assertThat(lines(SECURITY, LIMITED, users, "{}", "")).contains("account S-1-5-32-573: fail");
        assertThat(lines(SECURITY, LIMITED, domain, "{}", "")).contains("account S-1-5-32-573: fail");
        assertThat(lines(SECURITY, LIMITED, one, "{}", "")).contains("account S-1-5-32-573: pass");
    }

    /** Windows takes no local group into another: its members are compared. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "alias | none | '' | could-not-check",
                "alias | user | '' | attention",
                "alias | user | user | pass",
                "alias | user | group | pass",
                "alias | domain | '' | attention",
                "alias | domain | domain | pass",
                "alias | user,other | user | attention",
                "alias | user,other | user,other | pass",
                "alias | user,other | user,domain | could-not-check",
                "alias | '' | '' | pass",
                "group | none | '' | attention",
                "group | none | group | pass",
                "user | none | '' | attention",
            })
    void whoConfiguresKepwareBelongsThere(String kind, @Nullable String members, String readers, String verdict) {
        String groups = members == null ? "" : "'S-1-5-21-1-2-3-1010':[" + members(members) + "],";
        String sections = "'eventChannels':{},'accounts':{'groups':{" + groups + "'S-1-5-32-573':[" + members(readers)
                + "]},'names':{'SRV\\\\Kepware':{'sid':'S-1-5-21-1-2-3-1010','name':'SRV\\\\Kepware','kind':'" + kind
                + "'}}}";
        Scope scope = Recorded.scope("{'kepware':{'trustedGroup':'SRV\\\\Kepware'}}");
        assertThat(Recorded.lines(Recorded.judge("KEP-3.2-9", Recorded.machine(sections), scope)))
                .contains("account S-1-5-32-573: " + verdict);
    }

    private static String members(String names) {
        return Stream.of(names.split(","))
                .map(name -> switch (name) {
                    case "user" -> "{'sid':'S-1-5-21-1-2-3-1001','name':'SRV\\\\jürgen','kind':'user'}";
                    case "other" -> "{'sid':'S-1-5-21-1-2-3-1002','name':'SRV\\\\anna','kind':'user'}";
                    case "domain" -> "{'sid':'S-1-5-21-9-9-9-1200','name':'PLANT\\\\Kepware','kind':'group'}";
                    case "group" -> "{'sid':'S-1-5-21-1-2-3-1010','name':'SRV\\\\Kepware','kind':'group'}";
                    default -> "";
                })
                .collect(Collectors.joining(","));
    }

    /** Windows' own descriptors and a restricted one, as recorded. */
    @ParameterizedTest
    @CsvFileSource(resources = "/punchlist/sddl/event-channel-descriptors.csv", numLinesToSkip = 1)
    void recordedDescriptorsLoseTheRightsOfTheManyAndNothingElse(String channel, String sddl) {
        LogRights rights = LogRights.of(sddl).orElseThrow();
        String limited = rights.without(LogRights.READ | LogRights.CLEAR);
        LogRights after = LogRights.of(limited).orElseThrow();
        assertThat(after.having(LogRights.READ)).isEmpty();
        assertThat(after.having(LogRights.CLEAR)).isEmpty();
        boolean wasLimited = rights.having(LogRights.READ).isEmpty();
        assertThat(SddlCompare.same(sddl, limited)).as(channel).isEqualTo(wasLimited);
        assertThat(others(limited)).isEqualTo(others(sddl));
    }

    private static List<Ace> others(String sddl) {
        return Sddl.parse(sddl).dacl().aces().stream()
                .filter(ace -> LogRights.key(ace.trustee().orElseThrow()).isEmpty())
                .toList();
    }
}
