package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.record.Entry;
import punchlist.record.seal.CheckedLock;
import punchlist.record.seal.SealCheck;
import punchlist.record.seal.Standing;
import punchlist.record.seal.TestKeys;
import punchlist.record.seal.Trust;

/** Locking on the page: with this computer's key, a key file, or none. */
class SealModelTest {

    private static final TestKeys SITE = TestKeys.authority("CN=Site CA");
    private static final Instant BEGIN = Bed.clock().instant().minusSeconds(60);

    @TempDir
    private Path folder;

    private static TestKeys jane(String name) {
        return SITE.issue(name, BEGIN, BEGIN.plusSeconds(3600), 0);
    }

    private static SignModel readyToSign(Bed bed) {
        bed.checked().decideAll();
        bed.wizard.go(Page.SIGN);
        SignModel sign = bed.page(Page.SIGN, SignModel.class);
        sign.rows().forEach(row -> row.nameProperty().set("J. Doe"));
        return sign;
    }

    private static List<CheckedLock> locks(Bed bed) {
        return new SealCheck(Trust.none()).all(bed.now().state().lines());
    }

    private static void file(SignModel sign, Path file, String password) {
        sign.seal().wayProperty().set(SealModel.Way.FILE);
        sign.seal().fileProperty().set(file.toString());
        sign.seal().passwordProperty().set(password);
    }

    @Test
    void thisComputersKeyIsTheDefaultAndItsFingerprintIsSaid() {
        Bed bed = new Bed(folder);
        SignModel sign = readyToSign(bed);
        assertThat(sign.seal().wayProperty().get()).isEqualTo(SealModel.Way.OWN);
        sign.lock();
        CheckedLock lock = locks(bed).getLast();
        assertThat(lock.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(sign.lockedProperty().get()).contains(lock.fingerprint().orElseThrow());
        assertThat(bed.page(Page.PRINT, PrintModel.class).aboutProperty().get())
                .contains("Revision A is locked")
                .contains(lock.fingerprint().orElseThrow());
    }

    @Test
    void withoutAdministratorRightsNoKeyIsTheDefaultAndThePageSaysSo() {
        Bed bed = Bed.notElevated(folder);
        SignModel sign = readyToSign(bed);
        assertThat(sign.seal().wayProperty().get()).isEqualTo(SealModel.Way.NONE);
        sign.seal().wayProperty().set(SealModel.Way.OWN);
        assertThat(sign.seal().aboutProperty().get()).contains("Start Punchlist as administrator");
        sign.lock();
        assertThat(sign.seal().messageProperty().get()).contains("as administrator");
        assertThat(locks(bed)).isEmpty();
        sign.seal().wayProperty().set(SealModel.Way.NONE);
        sign.lock();
        assertThat(locks(bed).getLast().standing()).isEqualTo(Standing.UNSIGNED);
        assertThat(sign.lockedProperty().get()).contains("without a key");
    }

    @Test
    void aKeyFileSealsAndItsPasswordIsForgotten() {
        Bed bed = new Bed(folder);
        SignModel sign = readyToSign(bed);
        file(sign, jane("CN=Jane Doe").write(folder.resolve("jane.p12")), TestKeys.PASSWORD);
        sign.lock();
        assertThat(locks(bed).getLast().name()).contains("CN=Jane Doe");
        assertThat(sign.seal().passwordProperty().get()).isEmpty();
    }

    @Test
    void aWrongPasswordIsSaidInPlaceAndLeavesNothingBehind() {
        Bed bed = new Bed(folder);
        SignModel sign = readyToSign(bed);
        long lines = bed.now().state().lines().size();
        file(sign, jane("CN=Jane Doe").write(folder.resolve("jane.p12")), "tr0ub4dor");
        sign.lock();
        assertThat(sign.seal().messageProperty().get())
                .contains("password is wrong")
                .doesNotContain("tr0ub4dor");
        assertThat(sign.seal().passwordProperty().get()).isEmpty();
        assertThat(bed.wizard.desk().problemProperty().get()).isEmpty();
        assertThat(bed.wizard.desk().busyProperty().get()).isFalse();
        assertThat(bed.now().state().lines()).hasSize((int) lines);
        assertThat(bed.wizard.pageProperty().get().page()).isEqualTo(Page.SIGN);
    }

    @Test
    void ofSeveralKeysThePageOffersTheChoice() {
        Bed bed = new Bed(folder);
        SignModel sign = readyToSign(bed);
        Path both = TestKeys.write(folder.resolve("both.p12"), List.of(jane("CN=One"), jane("CN=Two")));
        file(sign, both, TestKeys.PASSWORD);
        sign.lock();
        assertThat(sign.seal().messageProperty().get()).contains("several keys");
        assertThat(sign.seal().aliases()).containsExactlyInAnyOrder("key0", "key1");
        sign.seal().aliasProperty().set("key1");
        sign.seal().passwordProperty().set(TestKeys.PASSWORD);
        sign.lock();
        assertThat(locks(bed).getLast().name()).contains("CN=Two");
    }

    @Test
    void aFileThatIsNotNamedOrNotThereIsSaidInPlace() {
        Bed bed = new Bed(folder);
        SignModel sign = readyToSign(bed);
        file(sign, Path.of(""), "");
        sign.lock();
        assertThat(sign.seal().messageProperty().get()).isEqualTo("Say which key file.");
        file(sign, folder.resolve("none.p12"), "");
        sign.lock();
        assertThat(sign.seal().messageProperty().get()).contains("there is no such file");
    }

    @Test
    void leavingThePageForgetsThePassword() {
        Bed bed = new Bed(folder);
        SignModel sign = readyToSign(bed);
        file(sign, folder.resolve("jane.p12"), TestKeys.PASSWORD);
        bed.wizard.go(Page.POINTS);
        assertThat(sign.seal().passwordProperty().get()).isEmpty();
    }

    @Test
    void aRecordThatWasLockedStaysLockedWhenASessionEndsBehindIt() {
        Bed bed = new Bed(folder);
        readyToSign(bed).lock();
        Entry.Locked locked = bed.now().state().locked().getLast();
        assertThat(locked.entries()).isEqualTo(bed.now().state().lines().size() - 1L);
        bed.wizard.desk().write(s -> List.of(new Entry.Closed(1, "ab")), after -> {});
        assertThat(bed.page(Page.PRINT, PrintModel.class).aboutProperty().get()).contains("Revision A is locked");
    }
}
