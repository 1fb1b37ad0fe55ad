package punchlist.machine.windows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import punchlist.machine.Hive;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryView;
import punchlist.machine.Sid;
import punchlist.machine.system.Profile;
import punchlist.machine.system.ProfileFolder;
import punchlist.machine.system.ProfileTable;
import punchlist.machine.system.Profiles;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/** The user profiles of this computer, from the registry; any account may read these keys. */
final class ProfileReads {

    private static final RegistryView VIEW = RegistryView.VIEW_64;

    private ProfileReads() {}

    static Reply<ProfileTable> ask(Profiles question) throws CallFailed {
        Optional<List<String>> keys = subkeys(Hive.HKLM, Profiles.LIST);
        if (keys.isEmpty()) {
            return Reply.of(Answer.absent());
        }
        Set<String> loaded = new HashSet<>();
        subkeys(Hive.HKU, "").orElse(List.of()).forEach(name -> loaded.add(name.toUpperCase(Locale.ROOT)));
        List<Profile> all = new ArrayList<>();
        for (String key : keys.get()) {
            if (Sid.looksLikeOne(key)) {
                profile(new Sid(key), loaded).ifPresent(all::add);
            }
        }
        return Reply.of(Answer.known(new ProfileTable(all)));
    }

    /** The folder of an account's profile; empty where it has none. */
    static Optional<Profile> of(Sid sid) throws CallFailed {
        return profile(sid, Set.of());
    }

    private static Optional<Profile> profile(Sid sid, Set<String> loaded) throws CallFailed {
        Optional<RegistryKey> opened = RegistryKey.open(Hive.HKLM, Profiles.LIST + "\\" + sid, VIEW);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (RegistryKey key = opened.get()) {
            String windows = String.valueOf(SystemLibrary.systemFolder().getParent());
            long state = key.read(Profiles.STATE).map(RegistryBytes::read).stream()
                    .flatMapToLong(data -> data.number().stream())
                    .findFirst()
                    .orElse(0);
            return key.read(Profiles.FOLDER)
                    .map(RegistryBytes::read)
                    .filter(RegistryData.Text.class::isInstance)
                    .map(data -> ProfileFolder.of(data.shown(), windows))
                    .map(folder -> new Profile(sid, folder, Optional.of(loaded.contains(sid.text())), state));
        }
    }

    private static Optional<List<String>> subkeys(Hive hive, String path) throws CallFailed {
        Optional<RegistryKey> opened = RegistryKey.open(hive, path, VIEW);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (RegistryKey key = opened.get()) {
            return Optional.of(key.subkeys());
        }
    }
}
