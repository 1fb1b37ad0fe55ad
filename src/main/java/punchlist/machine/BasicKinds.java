package punchlist.machine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import punchlist.reading.Bytes;
import punchlist.reading.Intrusion;
import punchlist.reading.KeyCodec;
import punchlist.reading.QuestionKind;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.node.StringNode;

/** The kinds of question of this package, with their places in a snapshot (docs/formats.md). */
public final class BasicKinds {

    private static final ValueCodec<Bytes> BASE64 =
            ValueCodec.of(bytes -> StringNode.valueOf(bytes.toBase64()), json -> Bytes.ofBase64(Json.text(json)));

    /** A member as JSON: {@code sid}, {@code name}, {@code kind}. */
    public static final ValueCodec<Member> MEMBER = ValueCodec.of(TableCodecs::member, TableCodecs::member);

    /** Members as a JSON list. */
    public static final ValueCodec<MemberList> MEMBERS = TableCodecs.MEMBERS;
    /** Firewall rules by their id, as JSON. */
    public static final ValueCodec<RuleTexts> RULE_TEXTS = TableCodecs.RULES;

    private BasicKinds() {}

    /** All kinds of this package. */
    public static List<QuestionKind<?, ?>> all() {
        return Stream.of(tables(), RegistryValueKinds.all(), ServiceKinds.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<QuestionKind<?, ?>> tables() {
        return List.of(
                registryValues(),
                registryListings(),
                registrySubkeys(),
                registryKeys(),
                folderDescriptors(),
                objectDescriptors(),
                firewallRules(),
                whole(Listeners.class, ListenerTable.class, "listeners", new Listeners(), TableCodecs.LISTENERS),
                whole(Peers.class, PeerTable.class, "peers", new Peers(), TableCodecs.PEERS),
                whole(Boot.class, String.class, "boot", new Boot(), TableCodecs.TEXT),
                whole(Adapters.class, AdapterTable.class, "adapters", new Adapters(), TableCodecs.ADAPTERS),
                whole(Services.class, ServiceTable.class, "services", new Services(), TableCodecs.SERVICES),
                groupMembers(),
                accountLookups(),
                whole(SmbiosTable.class, Bytes.class, "smbios", new SmbiosTable(), BASE64),
                uefiVariables());
    }

    /** One part of a key that has so many. */
    private static String part(List<String> path, int index, int size) {
        if (path.size() != size) {
            throw new IllegalArgumentException("a key of " + size + " parts is needed, not of " + path.size());
        }
        return path.get(index);
    }

    private static String below(String group, List<String> path) {
        String name = part(path, 1, 2);
        if (!path.getFirst().equals(group)) {
            throw new IllegalArgumentException("no key of " + group);
        }
        return name;
    }

    private static FirewallRules.Store store(String word) {
        return Stream.of(FirewallRules.Store.values())
                .filter(s -> s.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no store of firewall rules"));
    }

    /** The kind of registry values. */
    public static QuestionKind<RegistryValue, RegistryData> registryValues() {
        return QuestionKind.of(
                        RegistryValue.class,
                        RegistryData.class,
                        "registry",
                        Intrusion.LOOKS,
                        KeyCodec.of(q -> List.of(q.view().key(), q.path(), q.name()), BasicKinds::registryValue),
                        RegistryDataCodec.VALUES)
                .standing(new RegistryForm())
                .askedAt(q -> askedAt(q.hive(), q.key()));
    }

    private static QuestionKind<RegistryListing, RegistryTable> registryListings() {
        return QuestionKind.of(
                        RegistryListing.class,
                        RegistryTable.class,
                        "registry",
                        Intrusion.LOOKS,
                        KeyCodec.of(q -> List.of(q.view().key(), q.path()), path -> {
                            RegistryPath.HiveAndKey at = RegistryPath.parse(part(path, 1, 2));
                            return new RegistryListing(at.hive(), at.key(), RegistryView.ofKey(path.get(0)));
                        }),
                        RegistryListingForm.TABLES)
                .standing(new RegistryListingForm())
                .askedAt(q -> askedAt(q.hive(), q.key()));
    }

    private static QuestionKind<RegistrySubkeys, Names> registrySubkeys() {
        return QuestionKind.of(
                        RegistrySubkeys.class,
                        Names.class,
                        "registrySubkeys",
                        Intrusion.LOOKS,
                        KeyCodec.of(q -> List.of(q.view().key(), q.hive() + "\\" + q.key()), path -> {
                            RegistryPath.HiveAndKey at = RegistryPath.parse(part(path, 1, 2));
                            return new RegistrySubkeys(at.hive(), at.key(), RegistryView.ofKey(path.get(0)));
                        }),
                        ValueCodec.of(names -> Json.texts(names.all()), json -> new Names(Json.texts(json))))
                .askedAt(q -> askedAt(q.hive(), q.key()));
    }

    private static QuestionKind<RegistryKeyPresence, Presence> registryKeys() {
        return QuestionKind.of(
                        RegistryKeyPresence.class,
                        Presence.class,
                        "registryKeys",
                        Intrusion.LOOKS,
                        KeyCodec.of(q -> List.of(q.view().key(), q.path()), path -> {
                            RegistryPath.HiveAndKey at = RegistryPath.parse(part(path, 1, 2));
                            return new RegistryKeyPresence(at.hive(), at.key(), RegistryView.ofKey(path.get(0)));
                        }),
                        TableCodecs.PRESENCE)
                .standing(new RegistryKeyForm())
                .askedAt(q -> askedAt(q.hive(), q.key()));
    }

    /** An account's hive may lie on a disk or a server that does not answer: it holds up nothing but itself. */
    private static String askedAt(Hive hive, String key) {
        int cut = key.indexOf('\\');
        return hive == Hive.HKU && cut > 0 ? "hive of " + key.substring(0, cut).toUpperCase(Locale.ROOT) : "registry";
    }

    private static RegistryValue registryValue(List<String> path) {
        RegistryPath.HiveAndKey at = RegistryPath.parse(part(path, 1, 3));
        return new RegistryValue(at.hive(), at.key(), path.get(2), RegistryView.ofKey(path.get(0)));
    }

    /** The kind of folder trees' descriptors. */
    public static QuestionKind<FolderDescriptors, Descriptors> folderDescriptors() {
        return QuestionKind.of(
                        FolderDescriptors.class,
                        Descriptors.class,
                        "descriptors",
                        Intrusion.LOOKS,
                        KeyCodec.of(q -> List.of(q.root()), path -> new FolderDescriptors(part(path, 0, 1))),
                        TableCodecs.DESCRIPTORS)
                .standing(new TreeForm())
                .comparedBy(DescriptorsCompare::same)
                .heldBy(new DescriptorsCompare());
    }

    private static QuestionKind<ObjectDescriptor, ObjectAccess> objectDescriptors() {
        return QuestionKind.of(
                        ObjectDescriptor.class,
                        ObjectAccess.class,
                        ObjectForm.SECTION,
                        Intrusion.LOOKS,
                        KeyCodec.of(q -> List.of(q.path()), path -> new ObjectDescriptor(part(path, 0, 1))),
                        ObjectForm.ONE)
                .standing(new ObjectForm())
                .askedAt(q -> "descriptors "
                        + q.path().substring(0, Math.min(2, q.path().length())));
    }

    private static QuestionKind<FirewallRules, RuleTexts> firewallRules() {
        return QuestionKind.of(
                FirewallRules.class,
                RuleTexts.class,
                "firewallRules",
                Intrusion.LOOKS,
                KeyCodec.of(
                        q -> List.of(q.store().name().toLowerCase(Locale.ROOT)),
                        path -> new FirewallRules(store(part(path, 0, 1)))),
                TableCodecs.RULES);
    }

    private static QuestionKind<GroupMembers, MemberList> groupMembers() {
        return QuestionKind.of(
                GroupMembers.class,
                MemberList.class,
                "accounts",
                Intrusion.LOOKS,
                KeyCodec.of(
                        q -> List.of("groups", q.group().text()),
                        path -> new GroupMembers(new Sid(below("groups", path)))),
                MEMBERS);
    }

    private static QuestionKind<AccountLookup, Member> accountLookups() {
        return QuestionKind.of(
                AccountLookup.class,
                Member.class,
                "accounts",
                Intrusion.LOOKS,
                KeyCodec.of(q -> List.of("names", q.name()), path -> new AccountLookup(below("names", path))),
                MEMBER);
    }

    private static QuestionKind<UefiVariable, Bytes> uefiVariables() {
        return QuestionKind.of(
                UefiVariable.class,
                Bytes.class,
                "uefi",
                Intrusion.LOOKS,
                KeyCodec.of(q -> List.of(q.name() + "-" + q.guid()), path -> {
                    String key = part(path, 0, 1);
                    int cut = key.length() - UefiVariable.GLOBAL.length();
                    if (cut < 2 || key.charAt(cut - 1) != '-') {
                        throw new IllegalArgumentException("'" + key + "' is not a variable's name and GUID");
                    }
                    return new UefiVariable(key.substring(0, cut - 1), key.substring(cut));
                }),
                BASE64);
    }

    private static <Q extends punchlist.reading.Question<T>, T> QuestionKind<Q, T> whole(
            Class<Q> type, Class<T> value, String section, Q question, ValueCodec<T> values) {
        KeyCodec<Q> keys = KeyCodec.of(q -> List.of(), (List<String> path) -> question);
        return QuestionKind.of(type, value, section, Intrusion.LOOKS, keys, values);
    }
}
