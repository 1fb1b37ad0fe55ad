package punchlist.remedy.desktop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryListing;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryTable;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.Reversal;
import punchlist.machine.Sid;
import punchlist.machine.system.PolicyFile;
import punchlist.machine.system.PolicyFilePresence;
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyTable;
import punchlist.machine.system.PolicyValue;
import punchlist.machine.system.ProfileTable;
import punchlist.machine.system.Profiles;
import punchlist.reading.Answer;
import punchlist.reading.Origin;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.remedy.MissingKeys;

/**
 * What is to be changed for one account: the entries of its own local policy, and, where its hive is loaded, the values
 * there as well, so that they count without waiting for Windows' next look at the policy.
 *
 * @param sid the account
 * @param policy what it shall have
 * @param readings what was read
 */
record AccountChanges(Sid sid, UserPolicy policy, Readings readings) {

    private static final RegistrySubkeys LOADED = new RegistrySubkeys(Hive.HKU, "", RegistryView.VIEW_64);
    private static final Set<Origin> FOREIGN = Set.of(Origin.DOMAIN_POLICY, Origin.MDM);

    /** One entry and what it shall be. */
    private record Wanted(String key, String name, RegistryData data, Set<RegistryData> good) {}

    /** What must be asked, given what is known so far. */
    List<Question<?>> questions() {
        List<Question<?>> all = new ArrayList<>(List.of(new Profiles(), LOADED, presence(), file(), listing()));
        for (Wanted wanted : wanted()) {
            all.add(entry(wanted));
            if (isLoaded()) {
                all.add(value(wanted));
                all.addAll(RegistryKeyPresence.above(value(wanted)));
            }
        }
        return all;
    }

    /** The key of the list of programs. */
    private String list() {
        return UserPolicy.EXPLORER + "\\" + policy.list();
    }

    private PolicyScope scope() {
        return PolicyScope.of(sid);
    }

    private PolicyFilePresence presence() {
        return new PolicyFilePresence(scope());
    }

    private PolicyFile file() {
        return new PolicyFile(scope());
    }

    private RegistryListing listing() {
        return new RegistryListing(Hive.HKU, sid + "\\" + list(), RegistryView.VIEW_64);
    }

    private PolicyValue entry(Wanted wanted) {
        return new PolicyValue(scope(), wanted.key(), wanted.name());
    }

    private RegistryValue value(Wanted wanted) {
        return new RegistryValue(Hive.HKU, sid + "\\" + wanted.key(), wanted.name(), RegistryView.VIEW_64);
    }

    /** Whether Windows has the account's hive open, so that values can be set in it. */
    boolean isLoaded() {
        boolean byProfile = readings.find(new Profiles())
                .flatMap(reading -> reading.answer().toOptional())
                .flatMap((ProfileTable table) -> table.find(sid))
                .filter(profile -> profile.loaded().orElse(false))
                .isPresent();
        return byProfile
                || readings.find(LOADED)
                        .flatMap(reading -> reading.answer().toOptional())
                        .map(Names::all)
                        .filter(names -> names.stream().anyMatch(sid.text()::equalsIgnoreCase))
                        .isPresent();
    }

    /** Whether nothing says what the account's policy has: a recording in which it is missing. */
    boolean isFileUnread() {
        return !readings.answer(presence()).wasRead()
                || !readings.answer(file()).wasRead();
    }

    /** A value that the account's hive gets from a domain or a device manager. */
    Optional<RegistryValue> foreign() {
        return wanted().stream()
                .map(this::value)
                .filter(value -> readings.find(value)
                        .flatMap(reading -> reading.origin())
                        .filter(FOREIGN::contains)
                        .isPresent())
                .findFirst();
    }

    /** The programs come before the switch of their list: with it on, a list that is cut off would stop what it lacks. */
    private List<Wanted> wanted() {
        List<Wanted> all = new ArrayList<>();
        long left = policy.beside().stream()
                .filter(program -> named(program).isEmpty())
                .count();
        long next = 1 + numbers().max().orElse(0) + left;
        for (String program : policy.programs()) {
            RegistryData data = RegistryData.text(program);
            Optional<String> there = named(program);
            all.add(new Wanted(list(), there.orElse(Long.toString(next)), data, Set.of(data)));
            next += there.isPresent() ? 0 : 1;
        }
        for (UserPolicy.Value value : policy.values()) {
            Set<RegistryData> good = new LinkedHashSet<>();
            value.good().forEach(number -> good.add(RegistryData.dword(number)));
            all.add(new Wanted(value.key(), value.name(), RegistryData.dword(value.number()), good));
        }
        return all;
    }

    /** Every entry of the list, in the policy's file and in the hive, so that none of others is overwritten. */
    private Stream<PolicyTable.Entry> listed() {
        Stream<PolicyTable.Entry> inFile = readings
                .find(file())
                .flatMap(reading -> reading.answer().toOptional())
                .map(PolicyTable::all)
                .orElse(List.of())
                .stream()
                .filter(entry -> entry.key().equalsIgnoreCase(list()) && !entry.isDirective());
        Stream<PolicyTable.Entry> inHive =
                readings
                        .find(listing())
                        .flatMap(reading -> reading.answer().toOptional())
                        .map(RegistryTable::byName)
                        .stream()
                        .flatMap(table -> table.entrySet().stream())
                        .map(value -> new PolicyTable.Entry(list(), value.getKey(), value.getValue()));
        return Stream.concat(inFile, inHive);
    }

    private LongStream numbers() {
        return listed().map(PolicyTable.Entry::name)
                .filter(name -> name.matches("\\d{1,9}"))
                .mapToLong(Long::parseLong);
    }

    private Optional<String> named(String program) {
        return listed().filter(entry ->
                        entry.data().shown().strip().toLowerCase(Locale.ROOT).equals(program))
                .map(PolicyTable.Entry::name)
                .findFirst();
    }

    /** Entries that others put into the list and that come into force with it. */
    List<String> others() {
        return listed().map(entry -> entry.data().shown().strip())
                .filter(program -> !policy.programs().contains(program.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    /** The changes in their order; none where everything is as it shall be. */
    List<Change<?>> changes() {
        Set<Change<?>> all = new LinkedHashSet<>();
        if (!isFileUnread()) {
            all.addAll(inFile());
        }
        if (isLoaded()) {
            wanted().stream().filter(wanted -> isOpen(value(wanted), wanted)).forEach(wanted -> {
                MissingKeys.changes(value(wanted), readings).forEach(all::add);
                all.add(new Change<>(
                        value(wanted),
                        readings.answer(value(wanted)),
                        Answer.known(wanted.data()),
                        Effective.NEXT_LOGON,
                        new Reversal.Exact()));
            });
        }
        return List.copyOf(all);
    }

    private List<Change<?>> inFile() {
        List<Change<?>> all = new ArrayList<>();
        for (Wanted wanted : wanted()) {
            if (isOpen(entry(wanted), wanted)) {
                all.add(new Change<>(
                        entry(wanted),
                        readings.answer(entry(wanted)),
                        Answer.known(wanted.data()),
                        Effective.NEXT_LOGON,
                        new Reversal.Exact()));
            }
        }
        if (!all.isEmpty() && readings.answer(presence()) instanceof Answer.Absent) {
            all.addFirst(new Change<>(
                    presence(), Answer.absent(), Answer.known(Presence.THERE), Effective.NOW, new Reversal.Exact()));
        }
        return all;
    }

    private boolean isOpen(Question<RegistryData> at, Wanted wanted) {
        return !(readings.answer(at) instanceof Answer.Known<RegistryData>(RegistryData data)
                && (wanted.good().contains(data)
                        || data.shown().strip().equalsIgnoreCase(wanted.data().shown())));
    }

    /** Whether one of the places could not be read. */
    boolean isUnread() {
        return wanted().stream()
                .anyMatch(wanted -> (!isFileUnread()
                                && !readings.answer(entry(wanted)).wasRead())
                        || (isLoaded() && !readings.answer(value(wanted)).wasRead()));
    }
}
