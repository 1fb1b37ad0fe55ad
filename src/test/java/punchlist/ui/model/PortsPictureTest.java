package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture with many parties, and with none. */
class PortsPictureTest {

    @TempDir
    Path folder;

    private static final String POLICY =
            "\"HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\SharedAccess\\\\Parameters\\\\FirewallPolicy\\\\%s\":null";
    private static final String DOMAIN = "\"HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\WindowsFirewall\\\\%s\":null";

    /** Profiles of which nothing is set, so that they block what no rule allows. */
    private static final String PROFILES = Stream.of(
                    "DomainProfile", "StandardProfile", "PublicProfile", "PrivateProfile")
            .flatMap(name -> Stream.of(POLICY.formatted(name), DOMAIN.formatted(name)))
            .collect(Collectors.joining(","));

    private PortsPicture picture(String scope, String profiles, String rules, String listeners) throws IOException {
        String json = "{\"format\":\"punchlist-snapshot/1\",\"takenAt\":\"2026-11-22T10:00:00Z\","
                + "\"machine\":{\"id\":\"1\",\"name\":\"SRV\"},"
                + "\"scope\":{" + scope + "},\"registry\":{\"64\":{"
                + profiles + "}},"
                + "\"firewallRules\":{\"local\":{" + rules + "},\"policy\":{}},\"listeners\":[" + listeners + "]}";
        Bed bed = Bed.on(folder, Files.writeString(folder.resolve("many.json"), json))
                .checked();
        bed.wizard.go(Page.PORTS);
        PortsModel ports = bed.page(Page.PORTS, StepModel.class).ports().orElseThrow();
        bed.close();
        return ports.tableProperty().get().orElseThrow().picture();
    }

    private static String rule(int port, String from) {
        return "\"r" + port + "\":\"v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=" + port + from + "|Name=R"
                + port + "|\"";
    }

    private static String listener(int port) {
        return "{\"protocol\":\"TCP\",\"address\":\"0.0.0.0\",\"port\":" + port
                + ",\"pid\":5,\"process\":\"C:\\\\x.exe\"," + "\"services\":[]}";
    }

    @Test
    void everybodyAndWhomTheScopeNamesAreDrawnHoweverManyOthersThereAre() throws IOException {
        List<Integer> ports = IntStream.rangeClosed(30_001, 30_030).boxed().toList();
        String rules = ports.stream()
                .map(port -> rule(port, "|RA4=10.9." + (port - 30_000) + ".1"))
                .collect(Collectors.joining(","));
        PortsPicture picture = picture(
                "\"igss\":{\"version\":17,\"stations\":[\"10.0.4.21\"]}",
                PROFILES,
                rules + "," + rule(30_099, ""),
                ports.stream().map(PortsPictureTest::listener).collect(Collectors.joining(",")) + ","
                        + listener(30_099));
        assertThat(picture.callers()).hasSize(PortsPicture.GROUPS);
        assertThat(picture.callers().subList(0, 3))
                .extracting(PortsPicture.Group::who)
                .containsExactly("Operator stations", "Everybody", "Others whom rules let in");
        assertThat(picture.notes())
                .contains("Only the first 12 groups on each side are drawn; the sentences name all.");
        assertThat(picture.sentences()).hasSizeGreaterThan(30);
    }

    @Test
    void plcsThatAreCalledAlikeStandInOneBox() throws IOException {
        String plcs = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "{\"protocol\":\"TCP\",\"port\":502,\"remote\":\"10.2.0." + i + "\"}")
                .collect(Collectors.joining(","));
        PortsPicture picture = picture(
                "\"plcPorts\":[" + plcs + ",{\"protocol\":\"TCP\",\"port\":102,\"remote\":\"10.3.0.1\"}]",
                PROFILES,
                rule(30_001, ""),
                listener(30_001));
        assertThat(picture.called())
                .extracting(PortsPicture.Group::who, PortsPicture.Group::where)
                .contains(tuple("PLCs", "10.2.0.1 - 10.2.0.40"), tuple("PLCs", "10.3.0.1"));
    }

    @Test
    void whereProfilesWereNotSeenNobodyClaimsThatNobodyComesIn() throws IOException {
        PortsPicture picture = picture("\"igss\":{\"version\":17}", "", rule(30_001, ""), listener(30_001));
        assertThat(picture.isEmpty()).isTrue();
        assertThat(picture.nothing())
                .isEqualTo("The scope names nobody. Who comes in cannot be said from what was seen.");
    }
}
