package punchlist.machine.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as EvtRender writes them, by the names of their fields. */
class LogonTallyTest {

    private static final String NAMESPACE = "http://schemas.microsoft.com/win/2004/08/events/event";

    static String security(int id, String account, String address, int type, String elevated) {
        return "<Event xmlns='" + NAMESPACE + "'><System><Provider Name='Microsoft-Windows-Security-Auditing' "
                + "Guid='{54849625-5478-4994-A5BA-3E3B0328C30D}'/><EventID>" + id + "</EventID><Version>2</Version>"
                + "<TimeCreated SystemTime='2026-11-20T08:15:30.1234567Z'/><EventRecordID>4711</EventRecordID>"
                + "<Channel>Security</Channel><Computer>SRV</Computer><Security/></System><EventData>"
                + "<Data Name='SubjectUserSid'>S-1-0-0</Data><Data Name='TargetUserSid'>S-1-5-21-1-2-3-1001</Data>"
                + "<Data Name='TargetUserName'>" + account + "</Data><Data Name='TargetDomainName'>SRV</Data>"
                + "<Data Name='LogonType'>" + type + "</Data><Data Name='IpAddress'>" + address + "</Data>"
                + "<Data Name='ElevatedToken'>" + elevated + "</Data></EventData></Event>";
    }

    static String session(int id, String user, String address) {
        return "<Event xmlns='" + NAMESPACE + "'><System><EventID>" + id
                + "</EventID><TimeCreated SystemTime='2026-11-20T08:15:30.000000000Z'/></System>"
                + "<UserData><EventXML xmlns='Event_NS'><User>" + user
                + "</User><SessionID>2</SessionID><Address>" + address + "</Address></EventXML></UserData></Event>";
    }

    private static List<LogonSummary.Group> tally(String... events) {
        LogonTally tally = new LogonTally();
        for (String event : events) {
            tally.count(EventXml.parse(event));
        }
        return tally.summary().groups();
    }

    @Test
    void logOnsOfOneAccountFromOnePlaceAreOneGroup() {
        List<LogonSummary.Group> groups = tally(
                security(4624, "anna", "10.0.0.9", 10, "%%1843"),
                security(4624, "Anna", "10.0.0.9", 10, "%%1842"),
                security(4625, "anna", "10.0.0.9", 3, "-"));
        assertThat(groups).hasSize(2).anySatisfy(group -> {
            assertThat(group.account()).isEqualTo("SRV\\anna");
            assertThat(group.count()).isEqualTo(2);
            assertThat(group.way()).isEqualTo(LogonSummary.Way.REMOTE_DESKTOP);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "4624,anna,127.0.0.1,10,%%1842,0",
        "4624,anna,::1,3,%%1842,0",
        "4624,anna,-,3,%%1842,0",
        "4624,SRV2$,10.0.0.9,3,%%1842,0",
        "4624,anna,10.0.0.9,3,%%1843,0",
        "4624,anna,10.0.0.9,3,%%1842,1",
        "4624,anna,10.0.0.9,2,%%1842,0",
        "4625,anna,10.0.0.9,3,-,1",
        "4625,anna,-,3,-,1",
        "4634,anna,10.0.0.9,3,%%1842,0",
    })
    void onlyLogOnsFromElsewhereCount(int id, String account, String address, int type, String elevated, int groups) {
        assertThat(tally(security(id, account, address, type, elevated))).hasSize(groups);
    }

    @ParameterizedTest
    @CsvSource({"::ffff:10.0.0.9,10.0.0.9", "fe80::1%12,fe80::1", "FE80::2,fe80::2"})
    void addressesAreWrittenInOneWay(String address, String shown) {
        assertThat(tally(security(4624, "anna", address, 10, "%%1842"))
                        .getFirst()
                        .address())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"21,10.0.0.9,1", "25,10.0.0.9,1", "24,10.0.0.9,0", "21,LOCAL,0"})
    void sessionsAreReadByTheNamesOfTheirFields(int id, String address, int groups) {
        assertThat(tally(session(id, "SRV\\jörg", address))).hasSize(groups);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<Event/>",
                "<Event><System><EventID>x</EventID></System></Event>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><Event><System><EventID>1</EventID>"
                        + "<TimeCreated SystemTime='2026-11-20T08:15:30Z'/></System><EventData><Data Name='a'>&b;</Data>"
                        + "</EventData></Event>",
                "<Event><System><EventID>1</EventID><TimeCreated SystemTime='yesterday'/></System></Event>"
            })
    void whatIsNoEventIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EventXml.parse(text));
    }

    @Property(tries = 300)
    void anyTextIsAnEventOrRefused(@ForAll String text) {
        String event = security(4624, "anna", "10.0.0.9", 10, "%%1842").replace("anna", text);
        try {
            assertThat(EventXml.parse(event).id()).isEqualTo(4624);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("no event");
        }
    }
}
