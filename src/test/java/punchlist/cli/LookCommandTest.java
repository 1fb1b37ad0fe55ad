package punchlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.record.DiskStorage;
import punchlist.record.Look;
import punchlist.record.LookCopy;
import punchlist.record.LookSample;
import punchlist.record.seal.LookSeal;
import punchlist.session.OwnFolder;
import punchlist.session.SealKeys;
import tools.jackson.databind.JsonNode;

/** {@code look} and {@code merge} as they are called. */
class LookCommandTest {

    @TempDir
    private Path folder;

    private Path record() {
        return folder.resolve("r.punchlist");
    }

    private Path copy() {
        return folder.resolve("c.punchlist");
    }

    private Call server(String... arguments) {
        return Call.on(OwnFolder.ofUser(folder.resolve("server")), arguments);
    }

    private Call laptop(String... arguments) {
        return Call.on(OwnFolder.ofUser(folder.resolve("laptop")), arguments);
    }

    private void begin() {
        assertThat(server("check", "--machine", "demo", "--step", "ports", "--record", record().toString())
                        .exit())
                .isEqualTo(1);
    }

    /** A witness has seen TCP 12401 of the control for it, against the plan. */
    private void witnessed(UnaryOperator<Look> seal) throws IOException {
        Look.Port against = new Look.Port(
                "TCP",
                12401,
                List.of("IGSS-PORT-12401"),
                Look.Origin.PLAN,
                Look.Planned.NOT_REACHED,
                Look.Seen.OPEN,
                Look.Outcome.REACHED_AGAINST_PLAN,
                List.of(LookSample.key(12401)),
                List.of());
        Look look = LookSample.look("Ann Holm", Instant.parse("2026-11-22T13:00:00Z"), List.of(against));
        LookCopy.of(record()).write(copy(), look, seal, Clock.systemUTC(), DiskStorage::open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "look",
                "look 10.0.0.0/24 --ports 1",
                "look 10.0.0.1-9 --ports 1",
                "look 127.0.0.1",
                "look 127.0.0.1 --ports 1-9",
                "look 127.0.0.1 --ports 0",
                "look 127.0.0.1 --ports 70000",
                "look 127.0.0.1 --ports 1 --machine demo",
                "look 127.0.0.1 --ports 1 --out c",
                "look 127.0.0.1 --ports 1 --seal",
                "look 127.0.0.1 --ports 1 --wait 0",
                "look nothing.here --address 127.0.0.1",
                "look a b --address 127.0.0.1",
                "merge",
                "merge a"
            })
    void whatCannotWorkIsRefused(String line) {
        Call call = laptop(line.split(" "));
        assertThat(call.exit()).as(call.err()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
    }

    @Test
    void portsAreShownWithoutAnyRecord() throws IOException {
        try (ServerSocket open = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Call call =
                    laptop("look", "127.0.0.1", "--ports", Integer.toString(open.getLocalPort()), "--format", "json");
            assertThat(call.exit()).as(call.err()).isZero();
            JsonNode json = call.json();
            assertThat(json.path("format").stringValue()).isEqualTo("punchlist-look/1");
            assertThat(json.at("/targets/0/ports/0/seen").stringValue()).isEqualTo("open");
            assertThat(json.at("/targets/0/ports/0/outcome").stringValue()).isEqualTo("not-judged");
            assertThat(json.at("/targets/0/own").booleanValue()).isTrue();
            assertThat(json.at("/targets/0/notes/0").stringValue()).contains("Nothing is proven");
        }
    }

    @Test
    void aLookGoesIntoACopyAndNeverIntoTheRecord() throws IOException {
        begin();
        byte[] before = Files.readAllBytes(record());
        Call call = laptop(
                "look",
                record().toString(),
                "--address",
                "127.0.0.1",
                "--wait",
                "1",
                "--by",
                "Ann Holm",
                "--seal",
                "--out",
                copy().toString());
        assertThat(call.exit()).as(call.err()).isEqualTo(1);
        assertThat(Files.readAllBytes(record())).isEqualTo(before);
        assertThat(laptop("verify", copy().toString()).out())
                .contains("Look W1 by Ann Holm")
                .contains("sealed with the key");
        assertThat(laptop("verify", copy().toString()).exit()).isZero();
        assertThat(laptop(
                                "look",
                                record().toString(),
                                "--address",
                                "127.0.0.1",
                                "--by",
                                "x",
                                "--out",
                                copy().toString())
                        .err())
                .contains("exists already");
        assertMerged();
    }

    private void assertMerged() {
        Call merged = server("merge", record().toString(), copy().toString());
        assertThat(merged.exit()).as(merged.err()).isZero();
        assertThat(merged.out()).contains("W1: look by Ann Holm").contains("sealed with the key");
        assertThat(server("merge", record().toString(), copy().toString()).out())
                .contains("Nothing new");
        Call verified = server("verify", record().toString(), "--format", "json");
        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.json().at("/completeness/ownJournal").stringValue()).isEqualTo("agrees");
        assertThat(verified.json().at("/looks/0/trust").stringValue()).isEqualTo("unknown");
    }

    @Test
    void aContradictionIsShownInTheCheckOnTheSheetAndInTheRecordThatHasGrown() throws IOException {
        begin();
        witnessed(UnaryOperator.identity());
        begin();
        assertThat(server("merge", record().toString(), copy().toString()).exit())
                .isZero();
        Call check =
                server("check", "--machine", "demo", "--control", "IGSS-PORT-12401", "--record", record().toString());
        assertThat(check.out()).contains("A witness outside saw otherwise: IGSS-PORT-12401, TCP 12401, by Ann Holm");
        assertThat(check.exit()).isEqualTo(1);
        Call json = server(
                "check",
                "--machine",
                "demo",
                "--control",
                "IGSS-PORT-12401",
                "--record",
                record().toString(),
                "--format",
                "json");
        assertThat(json.json().at("/witnessed/0/outcome").stringValue()).isEqualTo("reached-against-plan");
        Path sheet = folder.resolve("s.html");
        assertThat(server("report", record().toString(), "--out", sheet.toString())
                        .exit())
                .isZero();
        assertThat(Files.readString(sheet))
                .contains("A witness outside saw otherwise than planned, ports: TCP 12401")
                .contains("Reached, although this address should not reach it.")
                .contains("A, W")
                .contains("not sealed: nothing shows who made it");
    }

    @Test
    void theResultGoesIntoANewFileWhereThatIsAsked() throws IOException {
        begin();
        witnessed(UnaryOperator.identity());
        byte[] before = Files.readAllBytes(record());
        Path out = folder.resolve("o.punchlist");
        Call call = server("merge", record().toString(), copy().toString(), "--out", out.toString());
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(Files.readAllBytes(record())).isEqualTo(before);
        assertThat(laptop("verify", out.toString()).out()).contains("Look W1 by Ann Holm");
    }

    @Test
    void aLookWhoseSealIsOfAnotherIsRefused() throws Exception {
        begin();
        SealKeys keys = new SealKeys(OwnFolder.ofUser(folder.resolve("laptop")), Clock.systemUTC());
        Look other = LookSeal.put(LookSample.look("Somebody", 1), keys.own());
        witnessed(look -> look.sealed(other.seal().orElseThrow()));
        Call call = server("merge", record().toString(), copy().toString());
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("the seal of the look is not one over it");
        assertThat(laptop("verify", copy().toString()).exit()).isEqualTo(1);
    }
}
