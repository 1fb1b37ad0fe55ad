package punchlist.machine.windows;

import java.util.Optional;
import punchlist.machine.Names;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryValueNames;
import punchlist.machine.RegistryValuePresence;
import punchlist.machine.RegistryValuePresence.Seen;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/** Reads the registry. Key or value missing is absent; a key that may not be opened is denied. */
final class RegistryReads {

    private static final int END_OF_TEXT = 2; // one character

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

    /** Whether a value is there and holds anything; no place is given into which Windows could write what (RegQueryValueExW). */
    static Reply<RegistryValuePresence.Seen> seen(RegistryValuePresence question) throws CallFailed {
        Optional<RegistryKey> opened = RegistryKey.open(question.hive(), question.key(), question.view());
        if (opened.isEmpty()) {
            return Reply.of(Answer.absent());
        }
        try (RegistryKey key = opened.get()) {
            return Reply.of(key.size(question.name())
                    .map(size -> size > END_OF_TEXT ? Seen.FILLED : Seen.EMPTY)
                    .map(Answer::known)
                    .orElseGet(Answer::absent));
        }
    }

    /** The names of a key's values (RegEnumValueW, without their data). */
    static Reply<Names> names(RegistryValueNames question) throws CallFailed {
        Optional<RegistryKey> opened = RegistryKey.open(question.hive(), question.key(), question.view());
        if (opened.isEmpty()) {
            return Reply.of(Answer.absent());
        }
        try (RegistryKey key = opened.get()) {
            return Reply.of(Answer.known(new Names(key.valueNames())));
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
