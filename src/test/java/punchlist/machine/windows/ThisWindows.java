package punchlist.machine.windows;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinReg;
import java.time.Clock;
import punchlist.machine.AskingMachine;
import punchlist.machine.Change;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.Effective;
import punchlist.machine.Machine;
import punchlist.machine.Presence;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryValue;
import punchlist.machine.Reversal;
import punchlist.machine.Workbench;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Settable;

/** The Windows the tests run on, asked and changed as the product does. */
final class ThisWindows {

    private ThisWindows() {}

    static Machine machine() {
        return new AskingMachine(LocalMachineId.read(), Clock.systemUTC(), WindowsAnswerers.all(), WindowsName.read());
    }

    static Workbench workbench() {
        return new DirectWorkbench(machine(), WindowsSetters.all(), new QuestionKinds(MachineKinds.all()));
    }

    static <T> Answer<T> ask(Question<T> question) {
        return machine().ask(question).answer();
    }

    /** The value, which the test needs to be known. */
    static <T> T known(Question<T> question) {
        Answer<T> answer = ask(question);
        return answer.toOptional().orElseThrow(() -> new AssertionError(question + " answered " + answer));
    }

    /** Makes the keys that a value needs. */
    static void makeKeysOf(RegistryValue value) {
        for (RegistryKeyPresence key : RegistryKeyPresence.above(value)) {
            if (ask(key) instanceof Answer.Absent) {
                WindowsSetters.all().set(key, Answer.known(Presence.THERE));
            }
        }
    }

    /** Removes a key of HKLM with its values, if it is there. */
    static void removeKey(String key) {
        Advapi32.INSTANCE.RegDeleteKey(WinReg.HKEY_LOCAL_MACHINE, key);
    }

    static <T> Change<T> change(Settable<T> at, Answer<T> before, Answer<T> after) {
        return new Change<>(at, before, after, Effective.NOW, new Reversal.Exact());
    }
}
