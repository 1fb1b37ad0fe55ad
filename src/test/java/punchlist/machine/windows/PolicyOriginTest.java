package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.machine.system.PolFile;
import punchlist.reading.Bytes;

class PolicyOriginTest {

    private static final String KEY = "Software\\Policies\\Microsoft\\Windows\\Explorer";

    @Test
    void aValueInTheFileIsHeldWhateverItsCase() {
        PolFile file = PolFile.empty().with(entry("NoAutorun"));

        assertThat(PolicyOrigin.holds(file, "SOFTWARE\\POLICIES\\microsoft\\windows\\explorer", "noautorun"))
                .isTrue();
        assertThat(PolicyOrigin.holds(file, KEY, "Other")).isFalse();
    }

    @Test
    void aRemovalIsAlsoThePolicysWork() {
        PolFile file = PolFile.empty().with(entry("**del.NoAutorun"));

        assertThat(PolicyOrigin.holds(file, KEY, "NoAutorun")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SOFTWARE\\Policies\\Microsoft\\Windows,true",
        "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System,true",
        "S-1-5-21-1-2-3-1001\\Software\\Policies\\X,true",
        "SOFTWARE\\Policies,true",
        "SOFTWARE\\Microsoft\\PoliciesManager,false",
        "SYSTEM\\CurrentControlSet\\Control\\Lsa,false"
    })
    void policyPlacesAreToldByTheirKey(String key, boolean policy) {
        assertThat(PolicyOrigin.isPolicyPlace(key)).isEqualTo(policy);
    }

    /** A REG_DWORD of 1. */
    private static PolFile.Entry entry(String name) {
        return new PolFile.Entry(KEY, name, 4, Bytes.of(new byte[] {1, 0, 0, 0}));
    }
}
