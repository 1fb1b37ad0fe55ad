package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import punchlist.machine.Hive;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryListing;
import punchlist.machine.RegistryTable;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.Sid;
import punchlist.machine.system.PolicyFile;
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyTable;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/**
 * The registry of an account: as its hive is now, or as it will be after the next log-on, when the files of the local
 * policy have been laid over it, the narrowest last. A file that was not read changes nothing.
 */
final class AccountView {

    /** Restrictions of the shell, below an account's root and below HKLM. */
    static final String EXPLORER = "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer";

    /** Restrictions of system tools. */
    static final String SYSTEM = "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System";

    /** Where the policy against the command prompt stands. */
    static final String COMMAND = "Software\\Policies\\Microsoft\\Windows\\System";

    private final Sid sid;
    private final Readings readings;
    private final List<Reading<PolicyTable>> files;

    private AccountView(Sid sid, Readings readings, List<Reading<PolicyTable>> files) {
        this.sid = sid;
        this.readings = readings;
        this.files = List.copyOf(files);
    }

    /** As the hive is now. */
    static AccountView now(Sid sid, Readings readings) {
        return new AccountView(sid, readings, List.of());
    }

    /** As it will be after the next log-on. */
    static AccountView atLogon(Sid sid, Readings readings, boolean administrator) {
        List<Reading<PolicyTable>> files = new ArrayList<>();
        files(sid, administrator).forEach(file -> readings.find(file).ifPresent(files::add));
        return new AccountView(sid, readings, files);
    }

    /** The policy files that are laid over an account's hive, in that order. */
    private static List<PolicyFile> files(Sid sid, boolean administrator) {
        PolicyScope group = administrator ? PolicyScope.of(Sid.ADMINISTRATORS) : PolicyScope.NON_ADMINISTRATORS;
        return Stream.of(PolicyScope.USER, group, PolicyScope.of(sid))
                .map(PolicyFile::new)
                .toList();
    }

    /** A value of an account's hive. */
    static RegistryValue question(Sid sid, String key, String name) {
        return new RegistryValue(Hive.HKU, sid + "\\" + key, name, RegistryView.VIEW_64);
    }

    /** All values of a key of an account's hive. */
    static RegistryListing listingQuestion(Sid sid, String key) {
        return new RegistryListing(Hive.HKU, sid + "\\" + key, RegistryView.VIEW_64);
    }

    /** The account. */
    Sid sid() {
        return sid;
    }

    /** A value of the computer as a whole. */
    Seen<RegistryData> machine(String key, String name) {
        Reading<RegistryData> reading = readings.get(RegistryValue.hklm(key, name));
        return new Seen<>(reading.answer(), reading);
    }

    /** Any reading of the run. */
    Readings readings() {
        return readings;
    }

    /** What a value of the account is. */
    Seen<RegistryData> value(String key, String name) {
        Reading<RegistryData> hive = readings.get(question(sid, key, name));
        Seen<RegistryData> seen = new Seen<>(hive.answer(), hive);
        for (Reading<PolicyTable> file : files) {
            if (file.answer() instanceof Answer.Known<PolicyTable>(PolicyTable table)) {
                var set = table.find(key, name);
                if (set.isPresent()) {
                    seen = new Seen<>(Answer.known(set.get()), file);
                } else if (table.deletes(key, name)) {
                    seen = new Seen<>(Answer.absent(), file);
                }
            }
        }
        return seen;
    }

    /** The values under a key of the account; none where there is no such key. */
    Seen<RegistryTable> listing(String key) {
        Reading<RegistryTable> hive = readings.get(listingQuestion(sid, key));
        Seen<RegistryTable> seen = new Seen<>(hive.answer(), hive);
        for (Reading<PolicyTable> file : files) {
            if (file.answer() instanceof Answer.Known<PolicyTable>(PolicyTable table)) {
                List<PolicyTable.Entry> entries = table.all().stream()
                        .filter(entry -> entry.key().equalsIgnoreCase(key))
                        .toList();
                if (!entries.isEmpty()) {
                    seen = new Seen<>(Answer.known(laid(seen, entries)), file);
                }
            }
        }
        return seen;
    }

    private static RegistryTable laid(Seen<RegistryTable> below, List<PolicyTable.Entry> entries) {
        Map<String, RegistryData> all = new LinkedHashMap<>(
                below.answer().toOptional().map(RegistryTable::byName).orElse(Map.of()));
        for (PolicyTable.Entry entry : entries) {
            String order = entry.name().toLowerCase(Locale.ROOT);
            if (order.startsWith("**delvals")) {
                all.clear();
            } else if (order.startsWith("**del.")) {
                all.keySet().removeIf(name -> name.equalsIgnoreCase(entry.name().substring("**del.".length())));
            } else if (!entry.isDirective()) {
                all.keySet().removeIf(name -> name.equalsIgnoreCase(entry.name()));
                all.put(entry.name(), entry.data());
            }
        }
        return new RegistryTable(all);
    }

    /** The policy files to ask for, whatever the account turns out to be. */
    static Stream<Question<?>> fileQuestions(Sid sid) {
        return Stream.of(files(sid, false), files(sid, true))
                .flatMap(List::stream)
                .distinct()
                .map(file -> file);
    }
}
