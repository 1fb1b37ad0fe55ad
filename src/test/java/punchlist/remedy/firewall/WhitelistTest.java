package punchlist.remedy.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.check.FirewallSections.allow;
import static punchlist.check.FirewallSections.listener;
import static punchlist.check.FirewallSections.peer;
import static punchlist.check.FirewallSections.profiles;
import static punchlist.check.FirewallSections.publicOff;
import static punchlist.check.FirewallSections.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Recorded;
import punchlist.machine.Change;
import punchlist.machine.Machine;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.ProfileSetting;
import punchlist.reading.Answer;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

class WhitelistTest {

    private static final String NET = "IGSS-NET-4";
    private static final Scope STATIONS = Recorded.scope("{'igss':{'version':17,'components':['operator-stations'],"
            + "'stations':['10.0.4.11','10.0.4.12']},'kepware':{'interfaces':[]}}");
    private static final String DC = "C:\\Program Files (x86)\\Schneider Electric\\IGSS32\\V17.0\\GSS\\dc.exe";
    private static final String REMOTE =
            "{'protocol':'TCP','address':'0.0.0.0','port':3389,'pid':9,'services':['TermService']}";
    private static final String LISTENERS =
            listener("0.0.0.0", 12397, DC) + "," + listener("0.0.0.0", 445, "") + "," + REMOTE;
    private static final String PEERS = peer(12397, "10.0.4.11") + "," + peer(3389, "10.0.4.17");
    private static final ProfileSetting PUBLIC_ON =
            new ProfileSetting(ProfileSetting.Where.PUBLIC, ProfileSetting.Which.ON);
    private static final OwnFirewallRule SESSION = new OwnFirewallRule("Punchlist: Remote Desktop, TCP 3389");

    private static Machine machine(String local, String policy, String profiles) {
        return Recorded.machine(rules(local, policy) + ",'listeners':[" + LISTENERS + "],'peers':[" + PEERS + "],"
                + profiles);
    }

    private static Mending mending(String local, String policy, String profiles) {
        return new Mending(machine(local, policy, profiles), STATIONS);
    }

    private static List<Object> places(Plan plan) {
        return plan.inOrder().stream().<Object>map(Change::at).toList();
    }

    @Test
    void aProfileIsSwitchedOnAfterRulesForAllThatIsPlannedAndForTheSessionInUse() {
        Mending mending = mending("", "", publicOff());
        Plan plan = mending.plans(NET).getFirst();
        assertThat(places(plan))
                .containsExactly(
                        new OwnFirewallRule("Punchlist: IGSS Operator Connection, TCP 12397"),
                        new OwnFirewallRule("Punchlist: IGSS Data Server, TCP 12401"),
                        SESSION,
                        PUBLIC_ON);
        assertThat(plan.hazards()).contains(Hazard.CUTS_REMOTE);
        Change<?> session = plan.inOrder().get(2);
        assertThat(session.after().toString()).contains("RA4=10.0.4.17|").doesNotContain("10.0.4.11");

        List<Change<?>> made = mending.make(List.of(plan));
        assertThat(mending.machine().ask(PUBLIC_ON.place()).answer().toString()).contains("1");
        assertThat(Recorded.lines(Recorded.judge(NET, mending.machine(), STATIONS)))
                .noneMatch(line -> line.contains("firewall/public"));
        mending.takeBack(made);
        assertThat(mending.rules()).isEmpty();
        assertThat(mending.machine().ask(PUBLIC_ON).answer()).isEqualTo(Answer.known(0L));
    }

    @Test
    void whatAPolicySwitchedOffIsTextForTheDomainAdministrator() {
        String off = ",'HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\WindowsFirewall\\\\DomainProfile':"
                + "{'EnableFirewall':{'type':'REG_DWORD','value':0},'*':null}";
        String policy = profiles("")
                .replace("'HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\WindowsFirewall\\\\DomainProfile':null", "'x':null")
                .replace("}}", off + "}}");
        assertThat(Mending.because(mending("", "", policy).proposals(NET))).contains("remedy.domainPolicy");
    }

    @Test
    void aRuleForAPortOutsideThePlanGoesOffAndTheSessionInUseStays() {
        Mending mending = mending(allow("smb", "LPort=445|") + "," + allow("rdp", "LPort=3389|"), "", profiles(""));
        List<Plan> plans = mending.plans(NET);
        assertThat(plans.stream().map(WhitelistTest::places))
                .contains(
                        List.of(new ForeignRuleSwitch("smb")),
                        List.of(SESSION, new ForeignRuleSwitch("rdp")));
        mending.make(plans);
        assertThat(Mending.because(mending.proposals(NET))).containsOnly("remedy.firewall.session");
    }

    @Test
    void aRuleThatAlsoOpensWhatIsPlannedGoesOnlyBesideOwnRulesForThat() {
        Mending mending = mending(allow("all", ""), "", profiles(""));
        Plan plan = mending.plans("IGSS-PORT-12397").getFirst();
        assertThat(places(plan))
                .containsExactly(
                        new OwnFirewallRule("Punchlist: IGSS Operator Connection, TCP 12397"),
                        new OwnFirewallRule("Punchlist: IGSS Data Server, TCP 12401"),
                        SESSION,
                        new ForeignRuleSwitch("all"));
        assertThat(plan.whoNotices().stream().map(Phrase::key))
                .contains("remedy.firewall.only", "remedy.firewall.narrowed")
                .doesNotContain("remedy.firewall.cut");
    }

    @Test
    void aRuleThatAlsoOpensWhatTheScopeSaysNothingOfStays() {
        Scope unsaid = Recorded.scope("{'igss':{'version':17,'components':['operator-stations','opcua'],"
                + "'stations':['10.0.4.11']},'kepware':{'interfaces':[]}}");
        Machine machine = Recorded.machine(rules(allow("all", ""), "") + ",'listeners':[" + LISTENERS + ","
                + listener("0.0.0.0", 12403, "C:\\x\\OPCUAServer.exe") + "],'peers':[]," + profiles(""));
        assertThat(Mending.because(new Mending(machine, unsaid).proposals("IGSS-PORT-12397")))
                .containsExactly("remedy.firewall.unsaidOther");
    }

    @Test
    void aShutPortIsOpenedAndWhereAnotherRuleBlocksItThatIsNamed() {
        assertThat(places(mending("", "", profiles("")).plans("IGSS-PORT-12397").getFirst()))
                .containsExactly(new OwnFirewallRule("Punchlist: IGSS Operator Connection, TCP 12397"));
        String block = "'b':'v2.30|Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort=12397|Name=no|'";
        assertThat(Mending.because(mending(block, "", profiles("")).proposals("IGSS-PORT-12397")))
                .containsExactly("remedy.firewall.staysShut");
    }

    @Test
    void rulesThatNothingUsesGoTogetherButNeverCoreNetworking() {
        String idle = allow("idle", "LPort=9999|") + "," + allow("later", "LPort=9998|");
        String core = ",'core':'v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=17|LPort=546|Name=core|"
                + "EmbedCtxt=@FirewallAPI.dll,-25000|'";
        List<Plan> plans = mending(idle + core, "", profiles("")).plans(NET);
        assertThat(plans.stream().map(WhitelistTest::places))
                .containsExactly(List.of(new ForeignRuleSwitch("idle"), new ForeignRuleSwitch("later")));
        assertThat(plans.getFirst().hazards()).containsExactly(Hazard.STOPS_DATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules-win10-1703-x64-workgroup.csv",
                "rules-win7sp1-x86-domain-client.csv",
                "rules-win81-x64-workgroup.csv"
            })
    void takenBackARealRuleSetIsByteForByteAsItWas(String file) throws IOException {
        Mending mending = mending(real(file), "", publicOff());
        List<Object> before = mending.rules();
        List<Plan> plans = mending.plans(NET);
        assertThat(before).hasSizeGreaterThan(100);
        List<Change<?>> made = mending.make(plans);
        assertThat(made).hasSizeGreaterThan(3);
        assertThat(mending.rules()).isNotEqualTo(before);
        mending.takeBack(made);
        assertThat(mending.rules()).isEqualTo(before);
    }

    private static final Pattern ROW = Pattern.compile("FirewallRules,\"?(.+?)\"?,\"?(v\\d.*?)\"?");

    private static String real(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/punchlist/firewall", file), StandardCharsets.UTF_8).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> "'" + plain(row.group(1)) + "':'" + plain(row.group(2)) + "'")
                .collect(Collectors.joining(","));
    }

    private static String plain(String text) {
        return text.replace("\"\"", "\"").replace("\\", "\\\\").replace("\"", "\\u0022").replace("'", "\\u0027");
    }
}
