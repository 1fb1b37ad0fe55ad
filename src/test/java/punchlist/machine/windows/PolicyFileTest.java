package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

    private static final String KEY = "Software\\Policies\\Microsoft\\Windows\\Explorer";

    @Test
    void aValueInTheFileIsHeldWhateverItsCase() {
        PolicyFile file = read(entry(KEY, "NoAutorun"));

        assertThat(file.holds("SOFTWARE\\POLICIES\\microsoft\\windows\\explorer", "noautorun"))
                .isTrue();
        assertThat(file.holds(KEY, "Other")).isFalse();
    }

    @Test
    void everyEntryIsRead() {
        assertThat(read(entry(KEY, "a"), entry(KEY, "b")).holds(KEY, "b")).isTrue();
    }

    @Test
    void aRemovalIsAlsoThePolicysWork() {
        assertThat(read(entry(KEY, "**del.NoAutorun")).holds(KEY, "NoAutorun")).isTrue();
    }

    @Test
    void aFileOfAnotherKindIsNotTakenForAnEmptyOne() {
        assertThat(PolicyFile.read("PDF-1.7 ".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void aFileCutShortIsNotTakenForAWholeOne() {
        byte[] whole = file(entry(KEY, "a"));

        for (int length = 9; length < whole.length - 1; length++) {
            assertThat(PolicyFile.read(java.util.Arrays.copyOf(whole, length)).map(f -> f.holds(KEY, "a")))
                    .isNotEqualTo(java.util.Optional.of(true));
        }
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

    private static PolicyFile read(String... entries) {
        return PolicyFile.read(file(entries)).orElseThrow();
    }

    private static byte[] file(String... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'P', 'R', 'e', 'g', 1, 0, 0, 0});
        out.writeBytes(String.join("", entries).getBytes(StandardCharsets.UTF_16LE));
        return out.toByteArray();
    }

    /** A REG_DWORD of 1. */
    private static String entry(String key, String name) {
        return "[" + key + "\0;" + name + "\0;\4\0;\4\0;\1\0]";
    }
}
