package punchlist.machine.windows;

import java.util.Optional;
import punchlist.machine.Names;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/** Reads the registry. Key or value missing is absent; a key that may not be opened is denied. */
final class RegistryReads {

    private final PolicyOrigin origins;

    RegistryReads(PolicyOrigin origins) {
        this.origins = origins;
    }

    /** A value with its type and, where it is known, where it comes from (RegQueryValueExW). */
    Reply<RegistryData> value(RegistryValue question) throws CallFailed {
        Optional<RegistryKey> opened = RegistryKey.open(question.hive(), question.key(), question.view());
        if (opened.isEmpty()) {
            return Reply.of(Answer.absent());
        }
        try (RegistryKey key = opened.get()) {
            Optional<RegistryData> data = key.read(question.name()).map(RegistryBytes::read);
            return data.isPresent()
                    ? Reply.of(Answer.known(data.get()), origins.of(question))
                    : Reply.of(Answer.absent());
        }
    }

    /** Whether a key is there (RegOpenKeyExW). */
    static Reply<Presence> presence(RegistryKeyPresence question) throws CallFailed {
        Optional<RegistryKey> opened = RegistryKey.open(question.hive(), question.key(), question.view());
        opened.ifPresent(RegistryKey::close);
        return Reply.of(opened.isPresent() ? Answer.known(Presence.THERE) : Answer.absent());
    }

    /** The keys right below a key (RegEnumKeyExW). */
    static Reply<Names> subkeys(RegistrySubkeys question) throws CallFailed {
        Optional<RegistryKey> opened = RegistryKey.open(question.hive(), question.key(), question.view());
        if (opened.isEmpty()) {
            return Reply.of(Answer.absent());
        }
        try (RegistryKey key = opened.get()) {
            return Reply.of(Answer.known(new Names(key.subkeys())));
        }
    }
}
