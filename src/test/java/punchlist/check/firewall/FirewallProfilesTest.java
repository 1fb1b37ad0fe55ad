package punchlist.check.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Recorded;
import punchlist.machine.Listener;
import punchlist.machine.Machine;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;

class FirewallProfilesTest {

    private static final String LOCAL =
            "SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\";
    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\";
    private static final String OUT = "DefaultOutboundAction";

    private static Readings readings(boolean outbound, Map<RegistryValue, Answer<RegistryData>> answers) {
        List<Question<?>> questions = new ArrayList<>(FirewallProfiles.questions());
        if (outbound) {
            questions.addAll(FirewallProfiles.outboundQuestions());
        }
        List<Reading<?>> all = new ArrayList<>();
        for (Question<?> question : questions) {
            if (question instanceof RegistryValue value) {
                all.add(reading(value, answers.getOrDefault(value, Answer.absent())));
            } else if (question instanceof RegistryKeyPresence key) {
                boolean there = answers.keySet().stream().anyMatch(key::isAbove);
                all.add(reading(key, there ? Answer.known(Presence.THERE) : Answer.absent()));
            }
        }
        return Readings.of(all);
    }

    private static <T> Reading<T> reading(Question<T> question, Answer<T> answer) {
        return new Reading<>(question, "test", Instant.EPOCH, Duration.ZERO, Optional.empty(), answer);
    }

    private static Optional<Boolean> outbound(Profile profile, Map<RegistryValue, Answer<RegistryData>> answers) {
        return FirewallProfiles.of(readings(true, answers))
                .states()
                .get(profile)
                .blocksOutbound();
    }

    /** 0 lets out, 1 blocks; the policy wins, for the private profile under either of its names. */
    @ParameterizedTest
    @CsvSource({
        "DOMAIN, -, -, -, false",
        "DOMAIN, 1, -, -, true",
        "DOMAIN, 1, 0, -, false",
        "PRIVATE, 0, 1, -, true",
        "PRIVATE, 0, -, 1, true",
        "PRIVATE, 1, 0, 1, false",
        "PUBLIC, 0, -, -, false",
        "PUBLIC, 0, -, 1, true",
        "PUBLIC, 0, 0, 1, false"
    })
    void whatGoesOutByDefault(Profile profile, String own, String policy, String old, boolean blocks) {
        Map<RegistryValue, Answer<RegistryData>> answers = new HashMap<>();
        put(answers, RegistryValue.hklm(LOCAL + profile.localKey(), OUT), own);
        put(answers, RegistryValue.hklm(POLICY + profile.policyKey(), OUT), policy);
        put(answers, RegistryValue.hklm(POLICY + "StandardProfile", OUT), old);
        assertThat(outbound(profile, answers)).contains(blocks);
    }

    private static void put(Map<RegistryValue, Answer<RegistryData>> answers, RegistryValue at, String value) {
        if (!value.equals("-")) {
            answers.put(at, Answer.known(RegistryData.dword(Integer.parseInt(value))));
        }
    }

    @Test
    void whatWasNotAskedOrReadLeavesOnlyTheOutboundDefaultUnknown() {
        ProfileState unasked =
                FirewallProfiles.of(readings(false, Map.of())).states().get(Profile.DOMAIN);
        assertThat(unasked).isEqualTo(new ProfileState(true, true, false, true));
        RegistryValue at = RegistryValue.hklm(LOCAL + "DomainProfile", OUT);
        FirewallProfiles denied =
                FirewallProfiles.of(readings(true, Map.of(at, Answer.unread(new Why.NotUnderstood("x")))));
        assertThat(denied.states().get(Profile.DOMAIN).blocksOutbound()).isEmpty();
        assertThat(denied.unread()).hasSize(1);
        OutboundMap map = OutboundMap.of(List.of(), denied.states(), Surroundings.none());
        assertThat(map.callable(Listener.Protocol.TCP, 80, Profile.DOMAIN).isEmpty())
                .isTrue();
        assertThat(map.perhapsCallable(Listener.Protocol.TCP, 80, Profile.DOMAIN)
                        .isWide())
                .isTrue();
        assertThat(map.callable(Listener.Protocol.TCP, 80, Profile.PUBLIC).isWide())
                .isTrue();
    }

    private static String sections(String policy, String own) {
        return "'registry':{'64':{'HKLM\\\\" + LOCAL.replace("\\", "\\\\") + "StandardProfile':" + own + policy + rest()
                + "}}";
    }

    private static String policy(String profile, String values) {
        return ",'HKLM\\\\" + POLICY.replace("\\", "\\\\") + profile + "':" + values;
    }

    private static final String OFF = "{'EnableFirewall':{'type':'REG_DWORD','value':0},'*':null}";
    private static final String SILENT = "{'*':null}";

    private static Map<Profile, ProfileState> states(String registry) {
        Machine machine = Recorded.machine(registry);
        return FirewallProfiles.of(Readings.of(FirewallProfiles.questions().stream()
                        .<Reading<?>>map(machine::ask)
                        .toList()))
                .states();
    }

    @Test
    void anOldPolicyIsForThePublicProfileToo() {
        String others =
                policy("DomainProfile", "null") + policy("PrivateProfile", "null") + policy("PublicProfile", "null");
        Map<Profile, ProfileState> states = states(sections(others + policy("StandardProfile", OFF), SILENT));
        assertThat(states.get(Profile.PRIVATE).on()).isFalse();
        assertThat(states.get(Profile.PUBLIC).on()).isFalse();
        assertThat(states.get(Profile.DOMAIN).on()).isTrue();
    }

    @Test
    void anOldPolicyIsForNobodyBesideANewerOne() {
        String others = policy("DomainProfile", "null")
                + policy("PrivateProfile", "null")
                + policy("PublicProfile", "{'DisableNotifications':{'type':'REG_DWORD','value':1},'*':null}");
        Map<Profile, ProfileState> states = states(sections(others + policy("StandardProfile", OFF), SILENT));
        assertThat(states.get(Profile.PRIVATE).on()).isTrue();
        assertThat(states.get(Profile.PUBLIC).on()).isTrue();
    }

    @Test
    void whatDeviceManagementSetCountsBeforeTheMachinesOwn() {
        String others = policy("DomainProfile", "null")
                + policy("PrivateProfile", "null")
                + policy("PublicProfile", "null")
                + policy("StandardProfile", "null");
        String managed = ",'HKLM\\\\" + LOCAL.replace("\\", "\\\\") + "Mdm\\\\PublicProfile':" + OFF;
        Map<Profile, ProfileState> states = states(sections(others + managed, SILENT));
        assertThat(states.get(Profile.PUBLIC).on()).isFalse();
        assertThat(states.get(Profile.PRIVATE).on()).isTrue();
    }

    @Test
    void aProfileThatSparesAnAdapterIsNotKnown() {
        String others = policy("DomainProfile", "null")
                + policy("PrivateProfile", "null")
                + policy("PublicProfile", "null")
                + policy("StandardProfile", "null");
        String spared =
                "{'DisabledInterfaces':{'type':'REG_SZ','value':'{3F2A7C10-64D1-4B2E-9A55-1E0C7B9D4A01}'},'*':null}";
        Map<Profile, ProfileState> states = states(sections(others, spared));
        assertThat(states).doesNotContainKey(Profile.PRIVATE);
    }

    private static String rest() {
        String own = ",'HKLM\\\\" + LOCAL.replace("\\", "\\\\");
        return own + "DomainProfile':" + SILENT + own + "PublicProfile':" + SILENT;
    }

    @Test
    void portsOfAnOldPolicyLeaveItsProfilesUnknown() {
        String others = policy("DomainProfile", "null")
                + policy("PrivateProfile", "null")
                + policy("PublicProfile", "null")
                + policy("StandardProfile", "null");
        String ports = policy(
                "DomainProfile\\\\GloballyOpenPorts\\\\List",
                "{'12401:TCP':{'type':'REG_SZ','value':'12401:TCP:*:enabled:IGSS'}}");
        assertThat(states(sections(others + ports, SILENT))).containsOnlyKeys(Profile.PRIVATE, Profile.PUBLIC);
    }
}
