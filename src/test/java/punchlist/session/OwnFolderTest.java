package punchlist.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFolderTest {

    @Test
    void offWindowsItIsTheUsersStateFolder() {
        Path home = Path.of(System.getProperty("user.home"));

        assertThat(Machines.userState("/var/state")).isEqualTo(Path.of("/var/state/punchlist"));
        assertThat(Machines.userState(null)).isEqualTo(home.resolve(".local/state/punchlist"));
        assertThat(Machines.userState("")).isEqualTo(home.resolve(".local/state/punchlist"));
        assertThat(Machines.userState("relative")).isEqualTo(home.resolve(".local/state/punchlist"));
    }

    @Test
    void isMadeForTheUserAloneAndFoundAgain(@TempDir Path temp) throws IOException {
        OwnFolder own = OwnFolder.ofUser(temp.resolve("state"));

        assertThat(own.find("journal")).isEmpty();
        Path made = own.open("journal");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(own.open("journal")).isEqualTo(made);
        assertThat(own.find("journal")).contains(made);
    }
}
