package punchlist.machine.windows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.Names;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryListing;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryTable;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryValueNames;
import punchlist.machine.RegistryValuePresence;
import punchlist.machine.RegistryValuePresence.Seen;
import punchlist.machine.hive.HiveKey;
import punchlist.machine.hive.HiveValue;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/**
 * Reads the registry. Key or value missing is absent; a key that may not be opened is denied. A key of an account that is
 * not logged on is read from a copy of the account's hive, and the reading's source says so.
 */
final class RegistryReads {

    private static final int END_OF_TEXT = 2; // one character

    private final PolicyOrigin origins;
    private final ClosedHives closed;

    RegistryReads(PolicyOrigin origins, ClosedHives closed) {
        this.origins = origins;
        this.closed = closed;
    }

    /** A value with its type and, where it is known, where it comes from (RegQueryValueExW). */
    Reply<RegistryData> value(RegistryValue question) throws CallFailed {
        Optional<RegistryData> data;
        boolean fromCopy = false;
        try {
            data = loaded(question);
        } catch (HiveNotLoaded e) {
            fromCopy = true;
            data = closed.read(e.account(), question.key(), key -> key.value(question.name()))
                    .flatMap(value -> value)
                    .map(RegistryReads::meaning);
        }
        Reply<RegistryData> reply =
                data.isPresent() ? Reply.of(Answer.known(data.get()), origins.of(question)) : Reply.of(Answer.absent());
        return fromCopy ? reply.by(ClosedHives.SOURCE) : reply;
    }

    private static Optional<RegistryData> loaded(RegistryValue question) throws CallFailed {
        Optional<RegistryKey> opened = RegistryKey.open(question.hive(), question.key(), question.view());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (RegistryKey key = opened.get()) {
            return key.read(question.name()).map(RegistryBytes::read);
        }
    }

    private static RegistryData meaning(HiveValue value) {
        return RegistryBytes.read(new RegistryKey.Value(value.name(), value.type(), value.data()));
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
    Reply<Presence> presence(RegistryKeyPresence question) throws CallFailed {
        try {
            Optional<RegistryKey> opened = RegistryKey.open(question.hive(), question.key(), question.view());
            opened.ifPresent(RegistryKey::close);
            return Reply.of(opened.isPresent() ? Answer.known(Presence.THERE) : Answer.absent());
        } catch (HiveNotLoaded e) {
            return copied(closed.read(e.account(), question.key(), key -> Presence.THERE));
        }
    }

    /** All values of a key (RegEnumValueW). */
    Reply<RegistryTable> listing(RegistryListing question) throws CallFailed {
        Map<String, RegistryData> all = new LinkedHashMap<>();
        try {
            Optional<RegistryKey> opened = RegistryKey.open(question.hive(), question.key(), question.view());
            if (opened.isEmpty()) {
                return Reply.of(Answer.absent());
            }
            try (RegistryKey key = opened.get()) {
                key.values().forEach(value -> all.put(value.name(), RegistryBytes.read(value)));
                return Reply.of(Answer.known(new RegistryTable(all)));
            }
        } catch (HiveNotLoaded e) {
            Optional<List<HiveValue>> values = closed.read(e.account(), question.key(), HiveKey::values);
            values.ifPresent(list -> list.forEach(value -> all.put(value.name(), meaning(value))));
            return copied(values.map(list -> new RegistryTable(all)));
        }
    }

    /** The keys right below a key (RegEnumKeyExW). */
    Reply<Names> subkeys(RegistrySubkeys question) throws CallFailed {
        try {
            Optional<RegistryKey> opened = RegistryKey.open(question.hive(), question.key(), question.view());
            if (opened.isEmpty()) {
                return Reply.of(Answer.absent());
            }
            try (RegistryKey key = opened.get()) {
                return Reply.of(Answer.known(new Names(key.subkeys())));
            }
        } catch (HiveNotLoaded e) {
            return copied(
                    closed.read(e.account(), question.key(), HiveKey::subkeys).map(Names::new));
        }
    }

    private static <T> Reply<T> copied(Optional<T> found) {
        Answer<T> answer = found.map(Answer::known).orElseGet(Answer::absent);
        return Reply.of(answer).by(ClosedHives.SOURCE);
    }
}
