package punchlist.session.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.reading.Why;

class KeepingKeeperTest {

    @TempDir
    private Path copy;

    private final Computer computer = new Computer();

    private Keeper keeper() {
        return new KeepingKeeper(computer, new KeptCopy(copy));
    }

    @Test
    void theCopyIsKeptWhileAnyTaskCallsIt() {
        assertThat(keeper().register("Guard one", "<a/>")).isEmpty();
        assertThat(keeper().register("Guard two", "<a/>")).isEmpty();
        keeper().remove("Guard one");
        assertThat(copy.resolve("keep")).content().contains("Guard two").doesNotContain("Guard one");
        keeper().remove("Guard two");
        assertThat(copy.resolve("keep")).doesNotExist();
    }

    @Test
    void aTaskThatWasRefusedKeepsNothing() {
        computer.noTasks = Optional.of(new Why.Denied("administrator"));
        assertThat(keeper().register("Guard", "<a/>")).isPresent();
        assertThat(copy.resolve("keep")).doesNotExist();
    }

    @Test
    void whereTheCopyCannotBeKeptNoTaskIsSet() throws Exception {
        Files.createDirectory(copy.resolve("keep"));
        assertThat(keeper().register("Guard", "<a/>")).isPresent();
        assertThat(computer.tasks).isEmpty();
    }
}
