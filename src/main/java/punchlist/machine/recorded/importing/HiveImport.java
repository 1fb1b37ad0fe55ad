package punchlist.machine.recorded.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryView;
import punchlist.machine.Sid;
import punchlist.machine.hive.BadHive;
import punchlist.machine.hive.HiveFile;
import punchlist.machine.hive.HiveKey;
import punchlist.machine.hive.HiveValue;
import punchlist.reading.Answer;

/**
 * Hives of accounts, copied from their profiles and named after the account: {@code <SID>.dat}, with its logs beside as
 * {@code <SID>.dat.LOG1} and {@code .LOG2}. Only the keys that controls look at are taken over: the rest of a hive is the
 * account's private matter.
 */
final class HiveImport {

    private static final Pattern NAME =
            Pattern.compile("(?i)(?:user-|ntuser-)?(S-1-[0-9-]+)\\.(?:dat|man)(\\.log[12]?)?");
    private static final int DEEPEST = 16;

    /** Below these everything is taken over; above them only which keys there are. */
    private static final List<String> TREES = List.of(
            "Control Panel\\Desktop",
            "Software\\Policies",
            "Software\\Microsoft\\Windows\\CurrentVersion\\Policies",
            "Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings",
            "Software\\Microsoft\\Windows\\Shell\\Associations\\UrlAssociations",
            "Software\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon");

    private final RegistryImport registry;
    private final Draft draft;
    private final Map<String, Map<String, byte[]>> files = new LinkedHashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();

    HiveImport(RegistryImport registry, Draft draft) {
        this.registry = registry;
        this.draft = draft;
    }

    /** Whether a file's name is that of an account's hive or of its log. */
    static boolean isOne(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() && Sid.looksLikeOne(matcher.group(1));
    }

    /** Keeps a file until all are there. */
    void keep(String file, String name, byte[] bytes) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no hive of an account: " + name);
        }
        String sid = matcher.group(1).toUpperCase(Locale.ROOT);
        String part = Optional.ofNullable(matcher.group(2)).orElse("").toUpperCase(Locale.ROOT);
        if (files.computeIfAbsent(sid, s -> new LinkedHashMap<>()).put(part, bytes) != null) {
            throw new IllegalArgumentException("a second file of the hive of " + sid);
        }
        shown.merge(sid, file, (old, now) -> part.isEmpty() ? now : old);
    }

    /**
     * Puts the hives into the draft.
     *
     * @param problems what could not be read is added here
     */
    void all(List<String> problems) {
        files.forEach((sid, parts) -> {
            String file = shown.getOrDefault(sid, sid);
            try {
                one(sid, file, parts);
            } catch (BadHive | IllegalArgumentException e) {
                problems.add(file + ": " + e.getMessage());
            }
        });
    }

    private void one(String sid, String file, Map<String, byte[]> parts) throws BadHive {
        byte[] primary = Optional.ofNullable(parts.get(""))
                .orElseThrow(() -> new IllegalArgumentException("a log without its hive"));
        List<byte[]> logs = new ArrayList<>(parts.values());
        logs.remove(primary);
        HiveFile hive = HiveFile.of(primary, logs);
        List<String> ignored = new ArrayList<>();
        HiveKey root = hive.key("").orElseThrow(() -> new IllegalArgumentException("no root key"));
        key(sid, file, "", root, ignored, 0);
        ignored.add("keys that no control looks at");
        draft.note(file, ignored);
    }

    private void key(String sid, String file, String path, HiveKey key, List<String> ignored, int depth)
            throws BadHive {
        boolean within = TREES.stream().anyMatch(tree -> isBelow(path, tree));
        boolean above = TREES.stream().anyMatch(tree -> path.isEmpty() || isBelow(tree, path));
        if ((!within && !above) || depth > DEEPEST) {
            return;
        }
        String full = sid + (path.isEmpty() ? "" : "\\" + path);
        List<String> names = key.subkeys();
        draft.record(new RegistrySubkeys(Hive.HKU, full, RegistryView.VIEW_64), Answer.known(new Names(names)));
        if (within) {
            Map<String, RegistryData> values = new LinkedHashMap<>();
            for (HiveValue value : key.values()) {
                values.put(
                        value.name(),
                        RegistryBytes.data(value.type(), value.data().toArray(), StandardCharsets.UTF_16LE));
            }
            registry.listed(file, "HKEY_USERS\\" + full, values, ignored);
        }
        for (String name : names) {
            Optional<HiveKey> child = name.isEmpty() ? Optional.empty() : key.below(name);
            if (child.isPresent()) {
                key(sid, file, path.isEmpty() ? name : path + "\\" + name, child.get(), ignored, depth + 1);
            }
        }
    }

    private static boolean isBelow(String path, String tree) {
        return (path + "\\").regionMatches(true, 0, tree + "\\", 0, tree.length() + 1);
    }
}
