package punchlist.scope;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import tools.jackson.databind.json.JsonMapper;

/** Scopes under fire. */
public final class ScopeFuzz {

    private static final String FULL = """
            {"format":"punchlist-scope/1","running":false,"production":true,
             "gate":{"backup":"image of 2026-11-21, NAS 2","console":"iDRAC","by":"M. Holm"},"role":"station",
             "igss":{"version":"17.0","components":["operator-stations","ab","odbc"],"operators":["SRV\\\\operator1"],
              "stations":["10.0.4.0/24"],"partner":"10.0.4.2","odbcStations":["10.0.4.9"],"uaClients":["fd00::/8"],
              "project":"D:\\\\IGSS"},
             "kepware":{"version":"6.16","trustedGroup":"S-1-5-32-544","needsOpcDa":true,"readBy":"opcua",
              "configApi":{"url":"https://127.0.0.1:57512/config/v1","certificateSha256":"00","user":"Checker"},
              "interfaces":["ua","mqtt"]},
             "endpoints":[{"kind":"opcua","url":"opc.tcp://10.0.4.31:4840","owner":"plc","consent":"trace"},
              {"kind":"mqtt","url":"mqtts://broker:8883","owner":"broker","consent":"login"}],
             "plcPorts":[{"protocol":"UDP","port":2222,"remote":"10.0.4.0/24"}],"mustStayVisible":true,
             "siteCa":"ca/site.pem","identification":{"customer":"Waterworks","site":"7"}}
            """;

    private static final Path FOLDER = Path.of("scope").toAbsolutePath();

    private ScopeFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        String demo = JsonMapper.shared()
                .readTree(Seeds.program("/punchlist/demo/demo.json"))
                .get("scope")
                .toString();
        return List.of(Target.of("scope", 180, Target.Form.JSON, Seeds.of(FULL, demo, "{}"), ScopeFuzz::scope)
                .refusing(BadScope.class));
    }

    private static Optional<String> scope(byte[] input) {
        Scope scope = ScopeJson.parse(Seeds.text(input), "scope.json", FOLDER);
        Scope again = ScopeJson.parse(ScopeWriter.write(scope).toString(), "again", FOLDER);
        Target.promise(again.equals(scope), "what is written is not what was read");
        Stream<String> urls = Stream.concat(
                scope.endpoints().stream().map(Endpoint::url),
                scope.kepware().configApi().map(Kepware.ConfigApi::url).stream());
        urls.forEach(url -> Target.promise(url.indexOf('@') < 0, "a URL with user information was taken: " + url));
        scope.siteCa().ifPresent(ca -> {
            Target.promise(FOLDER.resolve(ca).normalize().startsWith(FOLDER), "siteCa leads out: " + ca);
            Target.promise(
                    !ca.contains(":")
                            && !ca.startsWith("\\")
                            && Stream.of(ca.split("[/\\\\]", -1)).noneMatch(".."::equals),
                    "siteCa leads out on Windows: " + ca);
        });
        return Optional.empty();
    }
}
