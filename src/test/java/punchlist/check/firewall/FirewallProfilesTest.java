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
import punchlist.machine.Listener;
import punchlist.machine.RegistryData;
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
            RegistryValue value = (RegistryValue) question;
            all.add(new Reading<>(
                    value,
                    "test",
                    Instant.EPOCH,
                    Duration.ZERO,
                    Optional.empty(),
                    answers.getOrDefault(value, Answer.absent())));
        }
        return Readings.of(all);
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
        "PUBLIC, 0, -, -, false"
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
}
