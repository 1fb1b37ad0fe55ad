package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import punchlist.machine.logs.AuditSetting;
import punchlist.machine.logs.AuditSubcategory;
import punchlist.machine.logs.ChannelSetting;
import punchlist.machine.logs.EventChannel;
import punchlist.machine.logs.RemoteLogons;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Why;

/** On Windows true answers; on Wine, which lacks audit policy and event logs, that is said, and nothing ends the process. */
@Tag("windows")
class LogsOnWindowsTest {

    private static <T> void known(Question<T> question) {
        Answer<T> answer = ThisWindows.ask(question);
        if (Wine.isHere()) {
            assertThat(answer).isInstanceOfSatisfying(Answer.Unread.class, unread -> assertThat(unread.why())
                    .isInstanceOf(Why.Unsupported.class));
        } else {
            assertThat(answer)
                    .isNotEqualTo(Answer.absent())
                    .satisfiesAnyOf(a -> assertThat(a).isInstanceOf(Answer.Known.class), a -> assertThat(a)
                            .isInstanceOfSatisfying(Answer.Unread.class, u -> assertThat(u.why())
                                    .isInstanceOf(Why.Denied.class)));
        }
    }

    @Test
    void theAuditPolicy() {
        known(AuditSubcategory.LOGON);
    }

    @ParameterizedTest
    @EnumSource
    void theSettingsOfAChannel(EventChannel.Property property) {
        known(new EventChannel("Application", property));
    }

    @ParameterizedTest
    @EnumSource
    void theLogOnsOfALog(RemoteLogons.Log log) {
        known(new RemoteLogons(log, 1));
    }

    /** Wine answers success and sets nothing, or refuses: either way the workbench does not say that it is done. */
    @Test
    void settingWhatWineLacksIsNotSaidToBeDone() {
        if (Wine.isHere()) {
            WindowsSetters.all().set(AuditSubcategory.LOGON, Answer.known(new AuditSetting(true, true)));
            EventChannel size = new EventChannel("Security", EventChannel.Property.MAX_SIZE);
            WindowsSetters.all().set(size, Answer.known(new ChannelSetting.Size(1L << 20)));
            known(AuditSubcategory.LOGON);
            known(size);
        }
    }
}
