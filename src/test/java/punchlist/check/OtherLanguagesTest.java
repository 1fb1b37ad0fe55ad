package punchlist.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.MachineId;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.Snapshot;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;
import punchlist.session.Kinds;
import punchlist.session.Product;
import punchlist.text.BundledTexts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A server whose Windows speaks another language is judged the same: names are shown, never judged by. */
class OtherLanguagesTest {

    private static final String FILE = "/punchlist/demo/demo.json";
    private static final Product PRODUCT = Product.load(BundledTexts.in(Locale.ENGLISH), "1");

    @ParameterizedTest
    @ValueSource(strings = {"Überwachungsdienst für Geräte", "Tjenesten Ændringslog på øen", "リモート デスクトップ サービス"})
    void namesChangeNothing(String other) throws IOException {
        String english = read();
        Scope scope = ScopeJson.parse(snapshot(english).scopeJson().orElseThrow(), FILE, Path.of("."));
        assertThat(lines(renamed(english, other), scope)).isEqualTo(lines(english, scope));
    }

    private static List<String> lines(String json, Scope scope) {
        RecordedMachine machine = new RecordedMachine(snapshot(json), Kinds.questions());
        return PRODUCT.controls().keySet().stream()
                .flatMap(id -> Recorded.lines(Recorded.judge(id.text(), machine, scope)).stream()
                        .map(line -> id + " " + line))
                .toList();
    }

    private static Snapshot snapshot(String json) {
        return Snapshot.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), FILE, MachineId.Kind.DEMO);
    }

    private static String read() throws IOException {
        try (InputStream in = Objects.requireNonNull(OtherLanguagesTest.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String renamed(String json, String other) {
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(json);
        root.path("services").forEach(service -> put(service, "displayName", other));
        root.path("adapters").forEach(adapter -> {
            put(adapter, "name", other);
            put(adapter, "description", other);
        });
        root.path("accounts").path("groups").forEach(members -> ((ArrayNode) members)
                .forEach(member -> put(member, "name", "PC\\" + other)));
        JsonNode version =
                root.path("registry").path("64").path("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");
        put(version.path("ProductName"), "value", other);
        return root.toString();
    }

    private static void put(JsonNode in, String member, String value) {
        if (in instanceof ObjectNode object && object.has(member)) {
            object.put(member, value);
        }
    }
}
