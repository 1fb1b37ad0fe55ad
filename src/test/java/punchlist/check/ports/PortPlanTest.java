package punchlist.check.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Recorded;
import punchlist.check.address.AddressSet;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.reading.Answer;
import punchlist.reading.Why;
import punchlist.reference.DataTable;
import punchlist.reference.ReferenceData;

/** What the vendors' tables, the version and the scope say together of each port. */
class PortPlanTest {

    private static final PortTable TABLE = PortTable.of(table());
    private static final Answer<ListenerTable> NOTHING = Answer.known(new ListenerTable(List.of()));

    private static DataTable table() {
        return DataTable.read(PortTable.NAME, ReferenceData.builtInFiles().getOrDefault(PortTable.NAME, new byte[0]));
    }

    private static String plan(String scope, String row, Answer<ListenerTable> listeners) {
        StringBuilder all = new StringBuilder();
        PortPlan.of(TABLE, Recorded.scope(scope), listeners).ports().stream()
                .filter(port -> port.row().equals(row))
                .forEach(port -> all.append(all.isEmpty() ? "" : "; ")
                        .append(port.port())
                        .append(' ')
                        .append(shown(port.permitted())));
        return all.isEmpty() ? "-" : all.toString();
    }

    private static String shown(Permitted permitted) {
        return switch (permitted) {
            case Permitted.Named named ->
                (named.must().isEmpty() ? named.someone() ? "some of " : "perhaps " : "all of ")
                        + (named.addresses().equals(AddressSet.any()) ? "any" : named.addresses());
            case Permitted.Nobody nobody -> "nobody";
            case Permitted.Unsaid(String field) -> "unsaid " + field;
            case Permitted.NotUnderstood(String field, String text) -> "odd " + text;
        };
    }

    @ParameterizedTest(name = "row {0} of a scope with {1} is {2}")
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '"',
            value = {
                "12397 @ 'stations':['10.0.4.11'] @ 12397 all of 10.0.4.11",
                "12397 @ 'components':['opcua'] @ 12397 nobody",
                "12397 @ 'components':['operator-stations'] @ 12397 unsaid igss.stations",
                "12397 @ 'stations':['north'] @ 12397 odd north",
                "12401 @ 'version':16,'stations':['10.0.4.11'],'notifierStations':['10.0.4.12'] @ 12401 all of 10.0.4.11",
                "12401 @ 'version':17,'stations':['10.0.4.11'],'notifierStations':['10.0.4.12'] @ 12401 all of 10.0.4.11-10.0.4.12",
                "12401 @ 'version':17,'components':['notifier'],'notifierStations':['10.0.4.12'] @ 12401 all of 10.0.4.12",
                "12399 @ 'version':17,'components':['notifier'],'stations':['10.0.4.11'] @ 12399 nobody",
                "12399 @ 'version':16,'components':['notifier'],'stations':['10.0.4.11'] @ 12399 some of 10.0.4.11",
                "12399 @ 'version':16,'components':['global-alarm'],'stations':['10.0.4.11'] @ 12399 some of 10.0.4.11",
                "12399 @ 'version':16,'components':['mqtt'] @ 12399 nobody",
                "12399 @ 'components':['notifier'],'stations':['10.0.4.11'] @ 12399 unsaid igss.version",
                "12396 @ 'components':['distributed-drivers'],'stations':['10.0.4.11'] @ 12396 some of 10.0.4.11",
                "12396 @ 'driverStations':['10.0.4.13'] @ 12396 all of 10.0.4.13",
                "12396 @ 'stations':['10.0.4.11'] @ 12396 unsaid igss.driverStations",
                "12400 @ 'components':['ab'],'partner':'10.0.4.2' @ 12400 all of 10.0.4.2",
                "12400 @ 'components':['odbc'] @ 12400 nobody",
                "124nn @ 'version':17,'components':['update-source'],'stations':['10.0.4.11'] @ 12417 perhaps 10.0.4.11",
                "124nn @ 'version':18,'updateSource':'10.0.4.9' @ 12418 perhaps 10.0.4.9",
                "124nn @ 'components':['update-source'] @ -",
                "12403 @ 'components':['opcua'],'uaClients':['10.0.4.31'] @ 12403 all of 10.0.4.31; 12402 perhaps 10.0.4.31",
                "20202 @ 'odbcStations':['10.0.4.41'] @ 20202 all of 10.0.4.41",
                "1883 @ 'components':['mqtt'] @ 1883 nobody; 8883 nobody",
                "mobile @ 'components':['opcua'] @ 9350 nobody; 9351 nobody; 9352 nobody; 9353 nobody; 9354 nobody; 443 nobody",
                "8883 @ 'components':['mqtt'] @ 8883 perhaps any",
            })
    void saysWhoMayReachARow(String row, String igss, String expected) {
        assertThat(plan("{'igss':{" + igss + "}}", row, NOTHING)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "row {0} of a scope with {1} is {2}")
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '"',
            value = {
                "49320 @ 'kepware':{'interfaces':['ua']} @ 49320 nobody",
                "49320 @ 'kepware':{'interfaces':['ua']},'igss':{'uaClients':['10.0.4.31']} @ 49320 perhaps 10.0.4.31",
                "49320 @ 'kepware':{'uaClients':['10.0.4.32']},'igss':{'uaClients':['10.0.4.31']} @ 49320 perhaps 10.0.4.32",
                "57512 @ 'kepware':{'interfaces':['config-api']} @ 57512 nobody; 57513 nobody",
                "57412 @ 'kepware':{'interfaces':['config-api'],'configClients':['10.0.4.5']} @ 57412 nobody; 57413 nobody",
                "plc @ 'plcPorts':[{'port':502,'remote':'10.0.5.2'}] @ 502 all of 10.0.5.2",
                "plc @ 'plcPorts':[{'port':502}] @ 502 unsaid plcPorts",
                "endpoint @ 'endpoints':[{'kind':'sql','url':'sql://10.0.4.60:1433'}] @ 1433 perhaps 10.0.4.60",
                "endpoint @ 'endpoints':[{'kind':'mqtt','url':'mqtts://broker.example','owner':'broker'}] @ 8883 perhaps any",
                "endpoint @ 'endpoints':[{'kind':'opcua','url':'opc.tcp://127.0.0.1:4840','owner':'plc'}] @ -",
                "endpoint @ 'endpoints':[{'kind':'opcua','url':'opc.tcp://10.0.4.1:12403','owner':'igss'}] @ -",
            })
    void saysItOfKepwareAndOfWhatTheScopeLists(String row, String scope, String expected) {
        assertThat(plan("{" + scope + "}", row, NOTHING)).isEqualTo(expected);
    }

    private static Answer<ListenerTable> listening(int port, String program) {
        return Answer.known(new ListenerTable(List.of(new Listener(
                Listener.Protocol.TCP,
                "0.0.0.0",
                port,
                9,
                Optional.of("C:\\IGSS32\\V16.0\\GSS\\" + program),
                List.of()))));
    }

    @Test
    void whatListensWinsOverTheScopesVersionAndOverTheGuidesOdbcPort() {
        assertThat(plan("{'igss':{'version':17,'updateSource':'10.0.4.9'}}", "124nn", listening(5, "dc.exe")))
                .isEqualTo("12416 perhaps 10.0.4.9");
        assertThat(plan("{'igss':{'odbcStations':['10.0.4.41']}}", "20202", listening(22202, "Odbcixv16se.exe")))
                .isEqualTo("22202 all of 10.0.4.41");
        assertThat(plan("{'igss':{'odbcStations':['10.0.4.41']}}", "20202", listening(22202, "other.exe")))
                .isEqualTo("20202 all of 10.0.4.41");
    }

    @Test
    void withoutListenersTheScopesVersionCounts() {
        Answer<ListenerTable> denied = Answer.unread(new Why.Denied("administrator"));
        assertThat(plan("{'igss':{'version':17,'updateSource':'10.0.4.9'}}", "124nn", denied))
                .isEqualTo("12417 perhaps 10.0.4.9");
    }
}
