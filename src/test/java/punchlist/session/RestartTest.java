package punchlist.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.probe.Secrets;
import punchlist.record.ChangeState;
import punchlist.session.changes.Applying;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes that count only after a restart. */
class RestartTest {

    @TempDir
    private Path folder;

    private DemoServer server() {
        return new DemoServer(folder);
    }

    /** The demo as it is in one of its starts; its own changes lie in the record. */
    private Commissioning open(String boot) throws IOException {
        Path snapshot = folder.resolve("server.json");
        try (InputStream demo = Objects.requireNonNull(getClass().getResourceAsStream("/punchlist/demo/demo.json"))) {
            ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(demo);
            Files.writeString(snapshot, json.put("boot", boot).toString());
        }
        OpenMachine opened =
                new Machines(DemoServer.PRODUCT.kinds(), Secrets.none(), Optional.empty()).open(snapshot.toString());
        return Commissioning.open(DemoServer.PRODUCT, opened, server().record(), Optional.empty(), server().keeping());
    }

    private ChangeState change(Commissioning session) {
        return session.state().change("C1");
    }

    @Test
    void aChangeWaitsUntilTheComputerWasRestarted() throws IOException {
        try (Commissioning session = open("first")) {
            session.apply(DemoServer.plans(session), Applying.Asked.quietly("me"));
            assertThat(session.state().waitingForRestart()).hasSize(1);
        }
        try (Commissioning session = open("first")) {
            assertThat(session.settled()).as("not restarted yet").isEmpty();
            assertThat(change(session).waitsForRestart()).isTrue();
        }
        try (Commissioning session = open("second")) {
            assertThat(session.settled()).containsExactly("C1");
            assertThat(change(session).outcome()).contains("done");
            assertThat(change(session).canBeTakenBack()).isTrue();
        }
    }
}
