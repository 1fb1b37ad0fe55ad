package punchlist.machine.windows;

import java.util.Optional;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/**
 * Writes registry values with their type into keys that are there, see {@link RegistryKeyWrites}; on the disk when the
 * call returns, so that a power cut does not take back what the record says was done
 * (learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regsetvalueexw).
 */
final class RegistryWrites {

    private RegistryWrites() {}

    static void set(RegistryValue at, Answer<RegistryData> value) throws CallFailed {
        switch (value) {
            case Answer.Known<RegistryData>(RegistryData data) -> {
                RegistryKey.Value raw = RegistryBytes.write(at.name(), data);
                try (WritableKey key =
                        open(at).orElseThrow(() -> CallFailed.saying("RegOpenKeyEx", at.path() + " is not there"))) {
                    key.write(raw);
                    key.flush();
                }
            }
            case Answer.Absent<RegistryData> absent -> delete(at);
            case Answer.Unread<RegistryData>(Why why) -> throw new CallFailed(why);
        }
    }

    private static Optional<WritableKey> open(RegistryValue at) throws CallFailed {
        return WritableKey.open(at.hive(), at.key(), at.view());
    }

    private static void delete(RegistryValue at) throws CallFailed {
        Optional<WritableKey> opened = open(at);
        if (opened.isPresent()) {
            try (WritableKey key = opened.get()) {
                key.delete(at.name());
                key.flush();
            }
        }
    }
}
