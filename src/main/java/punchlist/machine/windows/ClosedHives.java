package punchlist.machine.windows;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import punchlist.machine.Sid;
import punchlist.machine.hive.BadHive;
import punchlist.machine.hive.HiveKey;
import punchlist.machine.system.Profile;
import punchlist.reading.Why;

/**
 * The hives of accounts that are not logged on, read from copies of their files. The last one is kept while its files
 * stay as they are.
 */
final class ClosedHives {

    /** How a reading from such a copy names its source. */
    static final String SOURCE = "registry, closed hive";

    private final AtomicReference<Optional<Kept>> last = new AtomicReference<>(Optional.empty());

    private record Kept(String path, HiveCopy copy) {}

    /** What is read of a key. */
    @FunctionalInterface
    interface Look<T> {
        /** Reads it. */
        T at(HiveKey key) throws BadHive;
    }

    /**
     * What stands in a key of an account that is not logged on; empty where the key is not there.
     *
     * @param account the account's key in HKEY_USERS
     * @param key the key with the account before it
     * @throws CallFailed where the account has no profile, or its hive cannot be read or is damaged
     */
    <T> Optional<T> read(String account, String key, Look<T> look) throws CallFailed {
        String path = file(account);
        String below = key.length() > account.length() ? key.substring(account.length() + 1) : "";
        HiveCopy copy = HiveCopy.withBackupRight(path, this::copy);
        try {
            Optional<HiveKey> found = copy.hive().key(below);
            return found.isPresent() ? Optional.of(look.at(found.get())) : Optional.empty();
        } catch (BadHive e) {
            throw new CallFailed(new Why.NotUnderstood(path + ": " + e.getMessage()));
        }
    }

    private static String file(String account) throws CallFailed {
        if (!Sid.looksLikeOne(account)) {
            throw new HiveNotLoaded(account);
        }
        Optional<Profile> profile = ProfileReads.of(new Sid(account));
        if (profile.isEmpty()) {
            throw CallFailed.saying("RegOpenKeyEx", account + " has no profile on this computer");
        }
        return profile.get().below(profile.get().isMandatory() ? "NTUSER.MAN" : "NTUSER.DAT");
    }

    private HiveCopy copy(String path) throws CallFailed {
        Optional<Kept> kept = last.get();
        if (kept.isPresent()
                && kept.get().path().equals(path)
                && kept.get().copy().stamp().equals(HiveCopy.stampOf(path))) {
            return kept.get().copy();
        }
        HiveCopy fresh = HiveCopy.of(path);
        last.set(Optional.of(new Kept(path, fresh)));
        return fresh;
    }
}
