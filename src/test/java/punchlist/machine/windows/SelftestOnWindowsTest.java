package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("windows")
class SelftestOnWindowsTest {

    @Test
    void everyCallIsTriedAndOnlyWhatWineCannotDoFails() {
        List<Selftest.Result> results = Selftest.run();

        assertThat(results).extracting(Selftest.Result::call).anyMatch(c -> c.startsWith("SetKernelObjectSecurity"));
        assertThat(results).filteredOn(r -> r.state() == Selftest.State.FAILED).allSatisfy(r -> assertThat(r.call())
                .containsAnyOf(
                        "GetIpNetTable2",
                        "SetKernelObjectSecurity",
                        "NetLocalGroupGetMembers",
                        "IRegisteredTask::get_Xml",
                        "LsaEnumerateAccountsWithUserRight",
                        "LsaAddAccountRights"));
    }
}
