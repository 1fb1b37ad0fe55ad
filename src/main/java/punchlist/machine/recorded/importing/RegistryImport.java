package punchlist.machine.recorded.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchlist.machine.FirewallRules;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryValuePresence;
import punchlist.machine.RuleTexts;
import punchlist.machine.Sid;
import punchlist.machine.system.PolFile;
import punchlist.machine.system.PolicyFile;
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyTable;
import punchlist.machine.system.RightHolders;
import punchlist.machine.system.UserRight;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts registry exports, policy files and the registry values of security templates into the draft. */
final class RegistryImport {

    private static final String OWN_STORES =
            "HKEY_LOCAL_MACHINE\\SYSTEM\\CURRENTCONTROLSET\\SERVICES\\SHAREDACCESS\\PARAMETERS\\FIREWALLPOLICY\\";
    private static final String POLICY_RULES =
            "HKEY_LOCAL_MACHINE\\SOFTWARE\\POLICIES\\MICROSOFT\\WINDOWSFIREWALL\\FIREWALLRULES";
    private static final Map<String, FirewallRules.Store> RULES = Map.of(
            OWN_STORES + "FIREWALLRULES",
            FirewallRules.Store.LOCAL,
            OWN_STORES + "MDM\\FIREWALLRULES",
            FirewallRules.Store.MDM,
            POLICY_RULES,
            FirewallRules.Store.POLICY);
    private static final String MACHINE = "MACHINE\\";
    private static final String REST = "*";
    private static final String OLD_AUDIT = "Event Audit";
    private static final String CURRENT_USER = "HKEY_CURRENT_USER";
    private static final Pattern NUMBERED_SET =
            Pattern.compile("(?i)HKEY_LOCAL_MACHINE\\\\SYSTEM\\\\ControlSet\\d{3}(?![^\\\\])");
    private static final Pattern HIVE_EXPORT = Pattern.compile("(?i)(?:.*/)?(?:user-)?(S-1-[0-9-]+)\\.reg");
    private static final Pattern USER_FILE = Pattern.compile("(^|.*\\W)user\\W.*");
    private static final Pattern ACCOUNT_FILE = Pattern.compile("(?:^|/)(S-1-5-[\\d-]{3,160})(?:/|\\.)");

    private final Draft draft;
    private final Partial partial;
    private final Subkeys wholes = new Subkeys();
    private final Map<PolicyScope, List<PolicyTable.Entry>> policies = new HashMap<>();

    RegistryImport(Draft draft, Partial partial) {
        this.draft = draft;
        this.partial = partial;
    }

    /** A registry export: a listed key's other values are absent, unless partial.txt names them. */
    void export(String file, RegFile export) {
        List<String> ignored = new ArrayList<>(export.ignored());
        export.keys().forEach((key, values) -> {
            String upper = key.toUpperCase(Locale.ROOT);
            List<RegistryPlace> places = RegistryPlace.of(ofAccount(file, key));
            if (RULES.containsKey(upper)) {
                rules(RULES.getOrDefault(upper, FirewallRules.Store.LOCAL), values, ignored);
            } else if (places.isEmpty()) {
                ignored.add(key + ": the export does not say whose it is");
            } else {
                places.forEach(place -> key(file, key, place, values, ignored));
            }
        });
        subkeys(file, export);
        numbered(export)
                .forEach(set -> ignored.add(set + ": kept under its own name; not taken for the current one, as "
                        + "an export does not say which control set is in force"));
        draft.note(file, ignored);
    }

    /** The numbered control sets of an export, once each. */
    private static Set<String> numbered(RegFile export) {
        Set<String> sets = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String key : export.keys().keySet()) {
            Matcher set = NUMBERED_SET.matcher(key);
            if (set.lookingAt()) {
                sets.add(set.group());
            }
        }
        return sets;
    }

    /** Which subkeys there are, of keys that the export holds whole; a file that deletes is no export. */
    private void subkeys(String file, RegFile export) {
        if (export.ignored().isEmpty()) {
            WholeTree.subkeys(export.keys().keySet()).forEach((key, names) -> {
                if (!partial.names(file, key) && partial.valuesOf(key).isEmpty()) {
                    RegistryPlace.of(ofAccount(file, key)).forEach(place -> wholes.add(place, names));
                }
            });
        }
    }

    /** Records which subkeys there are, when all exports were read. */
    void subkeys() {
        wholes.record(draft);
    }

    /** A key of HKEY_CURRENT_USER in a file that names the account, {@code user-<SID>.reg}. */
    private static String ofAccount(String file, String key) {
        Matcher named = HIVE_EXPORT.matcher(file);
        boolean current = key.regionMatches(true, 0, CURRENT_USER, 0, CURRENT_USER.length());
        return current && named.matches() && Sid.looksLikeOne(named.group(1))
                ? "HKEY_USERS\\" + named.group(1) + key.substring(CURRENT_USER.length())
                : key;
    }

    /** A key whose values are all there. */
    void listed(String file, String key, Map<String, RegistryData> values, List<String> ignored) {
        RegistryPlace.of(key).forEach(place -> key(file, key, place, values, ignored));
    }

    private void key(
            String file, String key, RegistryPlace place, Map<String, RegistryData> values, List<String> ignored) {
        if (!partial.names(file, key) && !SecretData.areNames(key)) {
            List<String> rest = new ArrayList<>(place.path());
            rest.add(REST);
            draft.section("registry").put(rest, JsonNodeFactory.instance.nullNode());
        } else if (values.isEmpty()) {
            draft.section("registry").put(place.path(), JsonNodeFactory.instance.objectNode());
        }
        for (String missing : partial.valuesOf(key)) {
            List<String> path = new ArrayList<>(place.path());
            path.add(missing);
            draft.section("registry").put(path, unread());
        }
        values.forEach((name, data) -> {
            if (name.equals(REST)) {
                ignored.add(key + ": a value named " + REST);
            } else if (SecretData.areNames(key)) {
                ignored.add(key + ": a value whose name is a secret");
            } else if (SecretData.isOne(name, data)) {
                List<String> path = new ArrayList<>(place.path());
                path.add(name);
                draft.section("registry").put(path, unread());
                draft.record(place.presence(name), Answer.known(RegistryValuePresence.Seen.of(data)));
                ignored.add(key + "\\" + name + ": may hold a secret; only that it is there was kept");
            } else {
                draft.record(place.value(name), Answer.known(data));
            }
        });
    }

    private static JsonNode unread() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("unread", AnswerJson.write(new Why.NotRecorded()));
        return json;
    }

    private void rules(FirewallRules.Store store, Map<String, RegistryData> values, List<String> ignored) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((id, data) -> {
            if (data instanceof RegistryData.Text(var type, String text)) {
                texts.put(id, text);
            } else {
                texts.put(id, RuleTexts.noText(data.type()));
                ignored.add("the firewall rule " + id + " is no text");
            }
        });
        draft.record(new FirewallRules(store), Answer.known(new RuleTexts(texts)));
    }

    /**
     * A policy file: what a policy sets. Where an export holds the value, the export counts. The files of one scope are
     * recorded together, as the local policy's.
     */
    void policy(String file, PolFile content) {
        List<String> ignored = new ArrayList<>();
        PolicyScope scope = scope(file);
        boolean user = scope.part() == PolicyScope.Part.USER;
        List<PolicyTable.Entry> kept = policies.computeIfAbsent(scope, s -> new ArrayList<>());
        Map<String, RegistryData> rules = new LinkedHashMap<>();
        for (PolFile.Entry raw : content.entries()) {
            PolicyTable.Entry entry = new PolicyTable.Entry(
                    raw.key(),
                    raw.name(),
                    RegistryBytes.data(raw.type(), raw.data().toArray(), StandardCharsets.UTF_16LE));
            String shown = entry.key() + "\\" + entry.name();
            if (SecretData.areNames(entry.key()) || SecretData.isOne(entry.name(), entry.data())) {
                ignored.add(entry.key() + ": a value that may hold a secret");
                continue;
            }
            kept.add(entry);
            if (user) {
                ignored.add(shown + ": a policy for users");
            } else if (("HKEY_LOCAL_MACHINE\\" + entry.key()).equalsIgnoreCase(POLICY_RULES)) {
                rules.put(entry.name(), entry.data());
            } else if (entry.isDirective() || entry.name().equals(REST)) {
                ignored.add(shown + ": orders a deletion");
            } else {
                said(RegistryValue.hklm(entry.key(), entry.name()), entry.data(), "local-policy", ignored);
            }
        }
        if (!rules.isEmpty()) {
            rules(FirewallRules.Store.POLICY, rules, ignored);
        }
        draft.note(file, ignored);
    }

    /** As the file lies in {@code GroupPolicyUsers}, below the account's SID; else by its name. */
    private static PolicyScope scope(String file) {
        Matcher account = ACCOUNT_FILE.matcher(file.toUpperCase(Locale.ROOT));
        if (account.find()) {
            return PolicyScope.of(new Sid(account.group(1)));
        }
        return USER_FILE.matcher(file.toLowerCase(Locale.ROOT)).matches() ? PolicyScope.USER : PolicyScope.MACHINE;
    }

    /** Records the policy files' entries, when all were read. */
    void policyFiles() {
        policies.forEach(
                (scope, entries) -> draft.record(new PolicyFile(scope), Answer.known(new PolicyTable(entries))));
    }

    /** A security template: its registry values, what it says of accounts, and the rest as it stands. Where an export holds a value, it counts. */
    void template(String file, InfFile template) {
        List<String> ignored = new ArrayList<>();
        TemplateAccounts accounts = new TemplateAccounts(draft, ignored);
        template.sections()
                .forEach((section, lines) -> lines.forEach((name, data) -> {
                    if (section.equals(InfFile.REGISTRY_VALUES)) {
                        templateValue(name, data, ignored);
                    } else if (section.equals(InfFile.PRIVILEGE_RIGHTS)) {
                        draft.record(new UserRight(name), Answer.known(RightHolders.of(List.of(data.split(",")))));
                    } else {
                        if (section.equalsIgnoreCase(TemplateAccounts.SECTION)) {
                            accounts.line(name, data);
                        }
                        draft.put(
                                "securityTemplate", List.of(section, name), JsonNodeFactory.instance.stringNode(data));
                    }
                }));
        if (template.sections().containsKey(OLD_AUDIT)) {
            ignored.add(OLD_AUDIT + ": the old audit categories are kept as they stand; no control judges by them");
        }
        draft.note(file, ignored);
    }

    private void templateValue(String name, String data, List<String> ignored) {
        int cut = name.lastIndexOf('\\');
        if (!name.toUpperCase(Locale.ROOT).startsWith(MACHINE) || cut < MACHINE.length()) {
            ignored.add(name + ": not of the machine");
            return;
        }
        RegistryValue value = RegistryValue.hklm(name.substring(MACHINE.length(), cut), name.substring(cut + 1));
        RegistryData meaning = InfFile.data(data);
        if (SecretData.isOne(value.name(), meaning)) {
            ignored.add(name + ": may hold a secret");
        } else {
            said(value, meaning, "unknown", ignored);
        }
    }

    private void said(RegistryValue value, RegistryData data, String origin, List<String> ignored) {
        Answer<RegistryData> earlier = draft.recorded(value);
        if (earlier.wasRead()) {
            if (!earlier.equals(Answer.known(data))) {
                ignored.add(value.path() + "\\" + value.name() + ": another file says otherwise of the machine itself");
            }
            return;
        }
        draft.record(value, Answer.known(data));
        draft.origin(value, origin);
    }
}
