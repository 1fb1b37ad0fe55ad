package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import punchlist.machine.Change;
import punchlist.machine.Hive;
import punchlist.machine.Outcome;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.reading.Answer;

/** Keys are made one at a time, and only empty ones are removed. */
@Tag("windows")
class RegistryKeysOnWindowsTest {

    private static final String KEY = "SOFTWARE\\PunchlistKeys";
    private static final String BELOW = KEY + "\\Below";

    @AfterEach
    void removesThem() {
        List.of(BELOW, KEY).forEach(ThisWindows::removeKey);
        List.of(BELOW, KEY).forEach(key -> ThisWindows.removeKey(key.replace("SOFTWARE", "SOFTWARE\\WOW6432Node")));
    }

    private static RegistryKeyPresence key(String key, RegistryView view) {
        return new RegistryKeyPresence(Hive.HKLM, key, view);
    }

    private static Change<Presence> making(String key, RegistryView view) {
        return ThisWindows.change(key(key, view), Answer.absent(), Answer.known(Presence.THERE));
    }

    @ParameterizedTest
    @EnumSource(RegistryView.class)
    void aKeyIsMadeAndTakenBackInItsView(RegistryView view) {
        RegistryView other = view == RegistryView.VIEW_64 ? RegistryView.VIEW_32 : RegistryView.VIEW_64;
        assertThat(ThisWindows.workbench().apply(making(KEY, view)))
                .isEqualTo(new Outcome.Done(Answer.known(Presence.THERE)));
        assertThat(ThisWindows.ask(key(KEY, other))).isEqualTo(Answer.absent());
        assertThat(ThisWindows.workbench().takeBack(making(KEY, view).turnedRound()))
                .isEqualTo(new Outcome.Done(Answer.absent()));
    }

    @Test
    void aKeyIsNotMadeBelowOneThatIsNotThere() {
        assertThat(ThisWindows.workbench().apply(making(BELOW, RegistryView.VIEW_64)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(ThisWindows.ask(key(KEY, RegistryView.VIEW_64))).isEqualTo(Answer.absent());
    }

    @Test
    void aKeyThatSomebodyPutAValueIntoStays() {
        ThisWindows.workbench().apply(making(KEY, RegistryView.VIEW_64));
        WindowsSetters.all().set(RegistryValue.hklm(KEY, "other"), Answer.known(RegistryData.dword(1)));
        assertThat(ThisWindows.workbench()
                        .takeBack(making(KEY, RegistryView.VIEW_64).turnedRound()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(ThisWindows.ask(RegistryValue.hklm(KEY, "other"))).isEqualTo(Answer.known(RegistryData.dword(1)));
    }

    @Test
    void aKeyThatHoldsAKeyStays() {
        ThisWindows.workbench().apply(making(KEY, RegistryView.VIEW_64));
        ThisWindows.workbench().apply(making(BELOW, RegistryView.VIEW_64));
        assertThat(ThisWindows.workbench()
                        .takeBack(making(KEY, RegistryView.VIEW_64).turnedRound()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(ThisWindows.ask(key(BELOW, RegistryView.VIEW_64))).isEqualTo(Answer.known(Presence.THERE));
    }

    @Test
    void aValueMakesNoKey() {
        RegistryValue value = RegistryValue.hklm(KEY, "value");
        assertThat(ThisWindows.workbench()
                        .apply(ThisWindows.change(value, Answer.absent(), Answer.known(RegistryData.dword(1)))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(ThisWindows.ask(key(KEY, RegistryView.VIEW_64))).isEqualTo(Answer.absent());
    }
}
