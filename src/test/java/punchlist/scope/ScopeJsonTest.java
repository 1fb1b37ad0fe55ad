package punchlist.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.reading.Intrusion;

/** What the engineer says, taken at its word or refused. */
class ScopeJsonTest {

    private static final String EVERYTHING = """
            {"format":"punchlist-scope/1","running":false,"production":true,
             "gate":{"backup":"b","console":"c","by":"me"},"role":"station",
             "igss":{"version":17,"components":["ab","opcua"],"operators":["S-1-5-21-1-2-3-1001"],
               "stations":["10.0.0.0/24"],"partner":"10.0.0.2","odbcStations":["10.0.0.3"],"uaClients":["10.0.0.4"],
               "project":"D:\\\\IGSS","installer":"D:\\\\setup.exe"},
             "kepware":{"version":"6.16","trustedGroup":"G","needsOpcDa":false,"readBy":"opcua",
               "configApi":{"url":"https://127.0.0.1:57512","certificateSha256":"ab","user":"u"},"interfaces":["ua"]},
             "endpoints":[{"kind":"opcua","url":"opc.tcp://h:4840","owner":"plc","consent":"trace"}],
             "plcPorts":[{"protocol":"TCP","port":502,"remote":"10.0.0.9"}],
             "mustStayVisible":true,"siteCa":"certificates/site.pem","identification":{"order":"4711","Ø":"ü"}}
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenReadsAsTheSameScope() {
        Scope scope = parse(EVERYTHING);
        assertThat(parse(ScopeWriter.write(scope).toString())).isEqualTo(scope);
        assertThat(parse(ScopeWriter.write(Scope.unsaid()).toString())).isEqualTo(Scope.unsaid());
    }

    @Test
    void everythingThatCanBeSaidIsWrittenAgain() {
        String written = ScopeWriter.write(parse(EVERYTHING)).toString();
        assertThat(written).contains("4711", "certificates/site.pem", "trace", "57512", "odbcStations", "station");
    }

    @Test
    void whatWasNotSaidHasItsDefault() {
        Scope scope = parse("{}");
        assertThat(scope).isEqualTo(Scope.unsaid());
        assertThat(scope.mayBeRunning()).isTrue();
        assertThat(scope.production()).isFalse();
        assertThat(scope.role()).isEqualTo(Scope.Role.SERVER);
        assertThat(parse("{'endpoints':[{'kind':'mqtt','url':'x'}]}").endpoints())
                .containsExactly(new Endpoint(Endpoint.Kind.MQTT, "x", Endpoint.Owner.OTHER, Intrusion.LOOKS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'runing':true} | runing",
                "{'running':'no'} | running",
                "{'running':0} | running",
                "{'production':'yes'} | production",
                "{'gate':'yes'} | gate",
                "{'gate':{'who':'me'}} | who",
                "{'role':'client'} | client",
                "{'igss':{'version':'new'}} | version",
                "{'igss':{'components':['warp']}} | warp",
                "{'igss':{'components':'ab'}} | components",
                "{'igss':{'operators':[7]}} | operators",
                "{'igss':{'password':'x'}} | password",
                "{'kepware':{'readBy':'magic'}} | magic",
                "{'kepware':{'configApi':{'user':'u'}}} | url",
                "{'kepware':{'configApi':{'url':'u','password':'x'}}} | password",
                "{'endpoints':[{'kind':'opcua'}]} | endpoints[0]",
                "{'endpoints':[{'url':'x'}]} | kind",
                "{'endpoints':[{'kind':'opcua','url':'x','consent':'all'}]} | all",
                "{'endpoints':{}} | endpoints",
                "{'plcPorts':[{'port':0}]} | 0",
                "{'plcPorts':[{'port':65536}]} | 65536",
                "{'plcPorts':[{'port':1.5}]} | port",
                "{'plcPorts':[{'protocol':'TCP'}]} | port",
                "{'identification':{'order':7}} | order",
                "{'format':'punchlist-scope/2'} | punchlist-scope/2",
                "{'running':true,'running':false} | running",
                "[] | object",
                "7 | object",
                "{ | my.json",
                "`` | my.json"
            })
    void whatIsNotUnderstoodIsRefusedByName(String json, String named) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(BadScope.class)
                .hasMessageContaining("my.json")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../ca.pem", "/etc/ca.pem", "a/../../ca.pem", "a\u0000b"})
    void theSitesAuthorityStaysInTheScopesFolder(String path) {
        String json = "{\"siteCa\":\"" + path.replace("\u0000", "\\u0000") + "\"}";
        assertThatThrownBy(() -> ScopeJson.parse(json, "my.json", folder)).isInstanceOf(BadScope.class);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> parse("{'igss':" + "[".repeat(50_000))).isInstanceOf(BadScope.class);
    }

    @Test
    void aMissingFileIsRefusedWithItsName() {
        assertThatThrownBy(() -> ScopeJson.read(folder.resolve("gone.json")))
                .isInstanceOf(BadScope.class)
                .hasMessageContaining("gone.json");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Path file = Files.write(folder.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xe6, '"', '}'});
        assertThatThrownBy(() -> ScopeJson.read(file))
                .isInstanceOf(BadScope.class)
                .hasMessageContaining("latin.json");
    }

    @Test
    void aVersionIsANumberOrAText() {
        assertThat(parse("{'igss':{'version':'17.0.3'}}").igss().version()).contains(17);
        assertThat(parse("{'igss':{'version':17}}").igss().version()).contains(17);
    }

    private static Scope parse(String json) {
        return ScopeJson.parse(json.replace('\'', '"'), "my.json", Path.of("."));
    }
}
