package punchlist.machine.windows;

import java.util.Optional;
import punchlist.machine.Presence;
import punchlist.machine.RegistryKeyPresence;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/**
 * Makes and removes registry keys, one at a time: a key is made only below one that is there, and removed only while it
 * holds neither values nor keys. What another program puts into it between that look and the removal goes with it;
 * Windows has no call that does both at once
 * (learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regdeletekeyexw).
 */
final class RegistryKeyWrites {

    private RegistryKeyWrites() {}

    static void set(RegistryKeyPresence at, Answer<Presence> value) throws CallFailed {
        switch (value) {
            case Answer.Known<Presence> there -> make(at);
            case Answer.Absent<Presence> absent -> remove(at);
            case Answer.Unread<Presence>(Why why) -> throw new CallFailed(why);
        }
    }

    private static void make(RegistryKeyPresence at) throws CallFailed {
        try (WritableKey parent = above(at)) {
            parent.makeBelow(name(at), at.view());
            parent.flush();
        }
    }

    private static void remove(RegistryKeyPresence at) throws CallFailed {
        Optional<WritableKey> noLink = WritableKey.open(at.hive(), at.key(), at.view());
        Optional<RegistryKey> opened = RegistryKey.open(at.hive(), at.key(), at.view());
        noLink.ifPresent(WritableKey::close);
        if (opened.isEmpty()) {
            return;
        }
        try (RegistryKey key = opened.get()) {
            if (!key.values().isEmpty() || !key.subkeys().isEmpty()) {
                throw CallFailed.saying("RegDeleteKeyEx", at.path() + " is not empty");
            }
        }
        try (WritableKey parent = above(at)) {
            parent.removeBelow(name(at), at.view());
            parent.flush();
        }
    }

    private static WritableKey above(RegistryKeyPresence at) throws CallFailed {
        int cut = at.key().lastIndexOf('\\');
        if (cut < 0) {
            throw CallFailed.saying("RegCreateKeyEx", at.path() + ": no key is made or removed right below a root");
        }
        return WritableKey.open(at.hive(), at.key().substring(0, cut), at.view())
                .orElseThrow(() -> CallFailed.saying("RegOpenKeyEx", "the key above " + at.path() + " is not there"));
    }

    private static String name(RegistryKeyPresence at) {
        return at.key().substring(at.key().lastIndexOf('\\') + 1);
    }
}
