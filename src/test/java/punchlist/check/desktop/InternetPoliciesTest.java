package punchlist.check.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;
import punchlist.machine.system.PolFile;

/** Internet Options and zones of an operator, also after a published policy (test/resources/punchlist/desktop). */
class InternetPoliciesTest {

    private static final String SID = "S-1-5-21-1-2-3-1001";
    private static final String POLICIES = "Software\\\\Policies\\\\Microsoft\\\\";
    private static final String INTERNET = POLICIES + "Windows\\\\CurrentVersion\\\\Internet Settings";

    private static String key(String root, String key, String values) {
        return "'" + root + "\\\\" + key + "':" + values;
    }

    private static String nothing(String root) {
        return Stream.of(
                        "Internet Explorer\\\\Restrictions",
                        "Internet Explorer\\\\Control Panel",
                        "Windows\\\\CurrentVersion\\\\Internet Settings",
                        "Windows\\\\CurrentVersion\\\\Internet Settings\\\\Zones\\\\1",
                        "Windows\\\\CurrentVersion\\\\Internet Settings\\\\Zones\\\\2",
                        "Windows\\\\CurrentVersion\\\\Internet Settings\\\\Zones\\\\3",
                        "Windows\\\\CurrentVersion\\\\Internet Settings\\\\Zones\\\\4")
                .map(key -> key(root, POLICIES + key, "null"))
                .collect(Collectors.joining(","));
    }

    private static VerdictKind verdict(String control, String machine, String account) {
        String sections = "'registry':{'64':{" + machine + "," + account + "}},"
                + "'localPolicy':{'machine':null,'user':null,'S-1-5-32-545':null,'" + SID + "':null},"
                + "'profiles':{'" + SID + "':{'folder':'C:\\\\Users\\\\op','loaded':true,'state':0}}";
        return Recorded.judge(
                        control,
                        Recorded.machine(sections),
                        Recorded.scope("{'format':'punchlist-scope/1','igss':{'operators':['" + SID + "']}}"))
                .getFirst()
                .verdict()
                .kind();
    }

    /** The computer's registry after a published policy. */
    private static String published() throws IOException {
        try (InputStream in = InternetPoliciesTest.class.getResourceAsStream(
                "/punchlist/desktop/dod-internet-explorer-11-computer.machine.pol")) {
            PolFile file = PolFile.parse(Optional.ofNullable(in).orElseThrow().readAllBytes());
            return file.entries().stream()
                    .filter(e -> e.type() == 4 && !e.name().startsWith("**"))
                    .collect(Collectors.groupingBy(
                            e -> e.key().replace("\\", "\\\\"),
                            Collectors.mapping(
                                    e -> "'" + e.name() + "':{'type':'REG_DWORD','value':"
                                            + number(e.data().toArray()) + "}",
                                    Collectors.toCollection(TreeSet::new))))
                    .entrySet()
                    .stream()
                    .map(e -> key("HKLM", e.getKey(), "{" + String.join(",", e.getValue()) + ",'*':null}"))
                    .collect(Collectors.joining(","));
        }
    }

    private static int number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    @Test
    void aPublishedPolicyOfTheComputerSetsTheZonesForEveryAccount() throws IOException {
        assertThat(verdict("IGSS-OS-11", published(), nothing("HKU\\\\" + SID))).isEqualTo(VerdictKind.PASS);
        assertThat(verdict("IGSS-OS-11", nothing("HKLM"), nothing("HKU\\\\" + SID)))
                .isEqualTo(VerdictKind.FAIL);
    }

    @ParameterizedTest
    @CsvSource({"0, ATTENTION", "1, FAIL"})
    void whereOnlyTheComputerCountsTheAccountsOwnPolicyDoesNot(int only, VerdictKind expected) {
        String machine = nothing("HKLM")
                .replace(
                        "'HKLM\\\\" + INTERNET + "':null",
                        key(
                                "HKLM",
                                INTERNET,
                                "{'Security_HKLM_only':{'type':'REG_DWORD','value':" + only + "},'*':null}"));
        String account = nothing("HKU\\\\" + SID)
                .replace(
                        "'HKU\\\\" + SID + "\\\\" + INTERNET + "\\\\Zones\\\\1':null",
                        key(
                                "HKU\\\\" + SID,
                                INTERNET + "\\\\Zones\\\\1",
                                "{'1201':{'type':'REG_DWORD','value':3},'*':null}"));
        assertThat(verdict("IGSS-OS-11", machine, account)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"HKLM, PASS", "HKU, PASS", "none, FAIL"})
    void optionsAreLockedByTheComputersPolicyOrTheAccountsOwn(String where, VerdictKind expected) {
        String one = "{'type':'REG_DWORD','value':1}";
        String machine = nothing("HKLM");
        String account = nothing("HKU\\\\" + SID);
        String root = where.equals("HKLM") ? "HKLM" : "HKU\\\\" + SID;
        String set = (where.equals("HKLM") ? machine : account)
                .replace(
                        "'" + root + "\\\\" + POLICIES + "Internet Explorer\\\\Restrictions':null",
                        key(
                                root,
                                POLICIES + "Internet Explorer\\\\Restrictions",
                                "{'NoBrowserOptions':" + one + ",'*':null}"))
                .replace(
                        "'" + root + "\\\\" + POLICIES + "Internet Explorer\\\\Control Panel':null",
                        key(
                                root,
                                POLICIES + "Internet Explorer\\\\Control Panel",
                                "{'SecurityTab':" + one + ",'ConnectionsTab':" + one + ",'AdvancedTab':" + one
                                        + ",'*':null}"));
        VerdictKind found =
                switch (where) {
                    case "HKLM" -> verdict("IGSS-OS-10", set, account);
                    case "HKU" -> verdict("IGSS-OS-10", machine, set);
                    default -> verdict("IGSS-OS-10", machine, account);
                };
        assertThat(found).isEqualTo(expected);
    }
}
