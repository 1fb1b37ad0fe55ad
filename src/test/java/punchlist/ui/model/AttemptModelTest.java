package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.probe.Secrets;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;
import punchlist.session.AttemptLedger;
import punchlist.session.AttemptOrder;
import punchlist.session.Keeping;
import punchlist.session.Machines;
import punchlist.session.OwnFolder;
import punchlist.session.Product;

/** The one log-in without a password, asked for with a tick; the port asked here is closed. */
class AttemptModelTest {

    @TempDir
    private Path folder;

    private WizardModel wizard(String machine) {
        Scope scope = ScopeJson.parse(
                "{\"running\":false,\"kepware\":{\"configApi\":{\"url\":\"https://127.0.0.1:1\",\"certificateSha256\":\""
                        + "ab".repeat(32) + "\"}},\"endpoints\":[{\"kind\":\"https\",\"url\":\"https://127.0.0.1:1\","
                        + "\"owner\":\"kepware\",\"consent\":\"login\"}]}",
                "scope",
                folder);
        OwnFolder own = OwnFolder.ofUser(folder.resolve("own"));
        Desk desk = new Desk(new Background(Runnable::run, Runnable::run), Keeping.onDisk(Bed.clock(), own));
        Optional<Path> record = Optional.of(folder.resolve("a.punchlist"));
        WizardModel wizard = new WizardModel(desk, Bed.words(), record, Optional.empty(), Launch.plain(), Bed.ears());
        wizard.load(() -> {
            Product product = Product.load(Bed.texts(), "0.1.0");
            AttemptOrder order = new AttemptOrder();
            var machines = new Machines(
                    product.kinds(), Secrets.none(), new AttemptLedger(own, Bed.clock(), order), Optional.empty());
            return new Ground(
                    product, machines.open(machine), Optional.of(scope), Optional.of(order), Optional.empty());
        });
        ((StartModel) wizard.page(Page.START)).choose(StartModel.Way.BEGIN);
        return wizard;
    }

    private static AttemptModel attempt(WizardModel wizard) {
        return ((StepModel) wizard.page(Page.PASSWORD)).attempt().orElseThrow();
    }

    /** The record's last line. */
    private String seen() throws IOException {
        return Files.readAllLines(folder.resolve("a.punchlist")).getLast();
    }

    @Test
    void withoutTheTickNothingIsTriedAndWithItTheOrderIsGivenOnce() throws IOException {
        WizardModel wizard = wizard("local");
        AttemptModel model = attempt(wizard);
        assertThat(model.offeredProperty().get()).isTrue();
        assertThat(model.tickedProperty().get()).isFalse();
        model.attempt();
        assertThat(seen()).doesNotContain("configApiEmptyPassword");

        wizard.go(Page.PASSWORD);
        wizard.page(Page.PASSWORD).again();
        assertThat(seen()).contains("to try an empty password once");

        model.tickedProperty().set(true);
        model.attempt();
        assertThat(model.tickedProperty().get()).isFalse();
        assertThat(seen()).doesNotContain("to try an empty password once").contains("connect");
        assertThat(Files.exists(folder.resolve("own").resolve("attempts"))).isFalse();

        wizard.page(Page.PASSWORD).again();
        assertThat(seen()).contains("to try an empty password once");
        wizard.desk().close(() -> {});
    }

    @Test
    void aRecordedServerIsNeverAsked() {
        WizardModel wizard = wizard("demo");
        assertThat(attempt(wizard).offeredProperty().get()).isFalse();
        wizard.desk().close(() -> {});
    }
}
