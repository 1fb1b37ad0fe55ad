package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.machine.Hive;
import punchlist.machine.Outcome;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryType;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.reading.Answer;
import punchlist.reading.Bytes;
import punchlist.reading.Origin;
import punchlist.reading.Reading;
import punchlist.reading.Why;

@Tag("windows")
class RegistryOnWindowsTest {

    private static final String KEY = "SOFTWARE\\Punchlist\\Test";
    private static final RegistryValue VALUE = RegistryValue.hklm(KEY, "value");

    @BeforeEach
    void makesTheScratchKey() {
        ThisWindows.makeKeysOf(VALUE);
    }

    @AfterEach
    void removeScratchKeys() {
        ThisWindows.removeKey(KEY);
        ThisWindows.removeKey("SOFTWARE\\WOW6432Node\\Punchlist\\Test");
    }

    static Stream<RegistryData> everyForm() {
        return Stream.of(
                RegistryData.text("æøå ü 中"),
                RegistryData.text(""),
                new RegistryData.Text(RegistryType.REG_EXPAND_SZ, "%SystemRoot%\\System32"),
                RegistryData.dword(0),
                RegistryData.dword(0xFFFF_FFFFL),
                new RegistryData.Whole(RegistryType.REG_QWORD, Long.MIN_VALUE),
                new RegistryData.Texts(List.of("one", "two")),
                new RegistryData.Texts(List.of()),
                new RegistryData.Raw(3, Bytes.of(new byte[2000])),
                new RegistryData.Raw(0, Bytes.of(new byte[0])),
                new RegistryData.Raw(4, Bytes.of(new byte[] {1, 2, 3})),
                new RegistryData.Raw(0x4711, Bytes.of(new byte[] {9})));
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void whatIsWrittenReadsBackWithItsType(RegistryData data) {
        Outcome outcome = ThisWindows.workbench().apply(ThisWindows.change(VALUE, Answer.absent(), Answer.known(data)));

        assertThat(outcome).isEqualTo(new Outcome.Done(Answer.known(data)));
        assertThat(ThisWindows.ask(VALUE)).isEqualTo(Answer.known(data));
    }

    @Test
    void takingBackANewValueRemovesIt() {
        var change = ThisWindows.change(VALUE, Answer.absent(), Answer.known(RegistryData.dword(1)));
        ThisWindows.workbench().apply(change);

        assertThat(ThisWindows.workbench().apply(change.turnedRound())).isEqualTo(new Outcome.Done(Answer.absent()));
    }

    @Test
    void aValueThatSomebodyChangedIsLeftAlone() {
        set(VALUE, RegistryData.dword(7));

        var change = ThisWindows.change(VALUE, Answer.absent(), Answer.known(RegistryData.dword(1)));

        assertThat(ThisWindows.workbench().apply(change))
                .isEqualTo(new Outcome.Moved(Answer.known(RegistryData.dword(7))));
    }

    @Test
    void theTwoViewsAreTwoPlaces() {
        set(VALUE, RegistryData.text("64"));
        RegistryValue other = new RegistryValue(Hive.HKLM, KEY, "value", RegistryView.VIEW_32);

        assertThat(ThisWindows.ask(other)).isEqualTo(Answer.absent());
    }

    @Test
    void aMissingKeyIsAbsent() {
        assertThat(ThisWindows.ask(RegistryValue.hklm("SOFTWARE\\Punchlist\\Nowhere", "x")))
                .isEqualTo(Answer.absent());
    }

    @Test
    void aMissingValueIsAbsent() {
        assertThat(ThisWindows.ask(RegistryValue.hklm("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", "Punchlist")))
                .isEqualTo(Answer.absent());
    }

    @Test
    void namesCompareWithoutCase() {
        set(VALUE, RegistryData.dword(1));

        assertThat(ThisWindows.ask(RegistryValue.hklm("Software\\PUNCHLIST\\test", "VALUE")))
                .isEqualTo(Answer.known(RegistryData.dword(1)));
    }

    @Test
    void theHiveOfAnAccountWithoutAProfileIsUnreadNotAbsent() {
        RegistryValue value =
                new RegistryValue(Hive.HKU, "S-1-5-21-1-2-3-4711\\Software\\X", "x", RegistryView.VIEW_64);

        assertThat(ThisWindows.ask(value))
                .isEqualTo(Answer.unread(
                        new Why.Failed("RegOpenKeyEx", "S-1-5-21-1-2-3-4711 has no profile on this computer")));
    }

    @Test
    void nothingIsMadeUnderAHiveThatIsNotLoaded() {
        RegistryValue value = new RegistryValue(Hive.HKU, "S-1-5-21-1-2-3-4711\\X", "x", RegistryView.VIEW_64);

        Optional<Why> refused = WindowsSetters.all().set(value, Answer.known(RegistryData.dword(1)));

        assertThat(refused).isPresent();
        assertThat(ThisWindows.known(new RegistrySubkeys(Hive.HKU, "", RegistryView.VIEW_64))
                        .all())
                .doesNotContain("S-1-5-21-1-2-3-4711");
    }

    @Test
    void subkeysAreListed() {
        set(VALUE, RegistryData.dword(1));

        assertThat(ThisWindows.known(new RegistrySubkeys(Hive.HKLM, "SOFTWARE\\Punchlist", RegistryView.VIEW_64))
                        .all())
                .contains("Test");
    }

    @Test
    void theSubkeysOfAMissingKeyAreAbsent() {
        assertThat(ThisWindows.ask(new RegistrySubkeys(Hive.HKLM, "SOFTWARE\\Nowhere", RegistryView.VIEW_64)))
                .isEqualTo(Answer.absent());
    }

    @Test
    void aValueOfNoPolicyPlaceSaysSo() {
        set(VALUE, RegistryData.dword(1));

        Reading<RegistryData> reading = ThisWindows.machine().ask(VALUE);

        assertThat(reading.origin()).contains(Origin.NOT_A_POLICY);
        assertThat(reading.source()).isEqualTo("RegQueryValueEx");
    }

    @Test
    void aPolicyValueWithoutPolicyFileOnAComputerInNoDomainIsLocal() {
        RegistryValue policy = RegistryValue.hklm("SOFTWARE\\Policies\\Punchlist", "x");
        set(policy, RegistryData.dword(1));
        try {
            assertThat(ThisWindows.machine().ask(policy).origin()).contains(Origin.LOCAL);
        } finally {
            ThisWindows.removeKey("SOFTWARE\\Policies\\Punchlist");
        }
    }

    private static void set(RegistryValue at, RegistryData data) {
        ThisWindows.makeKeysOf(at);
        assertThat(WindowsSetters.all().set(at, Answer.known(data))).isEmpty();
    }
}
