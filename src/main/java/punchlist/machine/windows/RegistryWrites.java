package punchlist.machine.windows;

import java.util.Optional;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/**
 * Writes registry values with their type. Keys on the way are made; removing a value leaves its key
 * (learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regsetvalueexw).
 */
final class RegistryWrites {

    private RegistryWrites() {}

    static void set(RegistryValue at, Answer<RegistryData> value) throws CallFailed {
        switch (value) {
            case Answer.Known<RegistryData>(RegistryData data) -> {
                RegistryKey.Value raw = RegistryBytes.write(at.name(), data);
                try (WritableKey key = WritableKey.create(at.hive(), at.key(), at.view())) {
                    key.write(raw);
                }
            }
            case Answer.Absent<RegistryData> absent -> delete(at);
            case Answer.Unread<RegistryData>(Why why) -> throw new CallFailed(why);
        }
    }

    private static void delete(RegistryValue at) throws CallFailed {
        Optional<WritableKey> opened = WritableKey.open(at.hive(), at.key(), at.view());
        if (opened.isPresent()) {
            try (WritableKey key = opened.get()) {
                key.delete(at.name());
            }
        }
    }
}
