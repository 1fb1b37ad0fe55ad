package punchlist.machine.recorded;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchlist.machine.Sid;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes names, addresses and serial numbers out of a snapshot: each is replaced by a stand-in, the same one everywhere,
 * so that the snapshot still tells the same story. An account's name is also that of its profile's folder, and is replaced
 * inside paths too. The scope's identification and the firmware table, which hold serial
 * numbers, are left out.
 */
public final class Redaction {

    private static final Pattern ADDRESS = Pattern.compile("\\b(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final Pattern ADDRESS_6 = Pattern.compile("(?i)[0-9a-f:]*::[0-9a-f:]*|[0-9a-f]+(:[0-9a-f]+){7}");
    private static final Pattern ACCOUNT_AUTHORITY = Pattern.compile("S-1-5-21-\\d+-\\d+-\\d+");

    private static final Pattern PROFILE =
            Pattern.compile("(?i)([a-z]:[\\\\/]+(?:users|documents and settings)[\\\\/]+)([^\\\\/\":;|=,*?<>%]+)");
    private static final Set<String> OF_EVERYBODY = Set.of("public", "default", "default user", "all users", "*");

    private final Map<String, String> standIns = new LinkedHashMap<>();
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final Map<String, String> folders = new LinkedHashMap<>();

    /** A redacted copy. */
    public ObjectNode of(ObjectNode snapshot) {
        ObjectNode copy = snapshot.deepCopy();
        JsonNode machine = copy.path("machine");
        String name = machine.path("name").asString("");
        copy.putObject("machine").put("id", "redacted").put("name", "SERVER");
        copy.remove("smbios");
        accounts(copy.path("accounts"));
        copy.path("profiles").forEach(profile -> folder(profile.path("folder").asString("")));
        copy.path("remoteLogons").forEach(this::logons);
        if (copy.path("scope") instanceof ObjectNode scope) {
            scope.remove("identification");
            scope.remove("gate");
        }
        Pattern named = Pattern.compile(name, Pattern.CASE_INSENSITIVE | Pattern.LITERAL);
        return (ObjectNode) redact(copy, name.isBlank() ? Pattern.compile("(?!)") : named);
    }

    private void accounts(JsonNode accounts) {
        accounts.path("names").properties().forEach(name -> account(name.getKey()));
        accounts.path("names").forEach(member -> account(member.path("name").asString("")));
        accounts.path("users").forEach(user -> {
            account(user.path("name").asString(""));
            account(user.path("fullName").asString(""));
        });
        accounts.path("groups")
                .forEach(group -> group.forEach(m -> account(m.path("name").asString(""))));
    }

    private void logons(JsonNode byDays) {
        byDays.forEach(summary ->
                summary.path("groups").forEach(g -> account(g.path("account").asString(""))));
    }

    /** A profile that lies elsewhere than usual is named by its last part. */
    private void folder(String path) {
        if (!PROFILE.matcher(path).lookingAt() && !path.toLowerCase(Locale.ROOT).contains("\\windows\\")) {
            String name = path.substring(path.lastIndexOf('\\') + 1);
            account(name);
            folders.put(path.toLowerCase(Locale.ROOT), name);
        }
    }

    private void account(String name) {
        if (!name.isBlank() && !Sid.looksLikeOne(name)) {
            accounts.putIfAbsent(name.toLowerCase(Locale.ROOT), "ACCOUNT-" + (accounts.size() + 1));
        }
    }

    private JsonNode redact(JsonNode json, Pattern machine) {
        if (json.isString()) {
            return StringNode.valueOf(text(json.stringValue(), machine));
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            json.forEach(element -> array.add(redact(element, machine)));
            return array;
        }
        if (json.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            json.properties().forEach(m -> object.set(text(m.getKey(), machine), redact(m.getValue(), machine)));
            return object;
        }
        return json;
    }

    private String text(String text, Pattern machine) {
        String account = accounts.get(text.toLowerCase(Locale.ROOT));
        if (account != null) {
            return account;
        }
        if (ADDRESS_6.matcher(text).matches()) {
            return standIn6(text);
        }
        String plain = machine.matcher(profiles(text)).replaceAll("SERVER");
        String sids = replace(ACCOUNT_AUTHORITY, plain, "S-1-5-21-0-0-", 0);
        return replace(ADDRESS, sids, "10.255.", 256);
    }

    private String profiles(String text) {
        String usual = PROFILE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + owner(found.group(2))));
        for (Map.Entry<String, String> folder : folders.entrySet()) {
            Pattern other = Pattern.compile(Pattern.quote(folder.getKey()) + "(?![^\\\\/])", Pattern.CASE_INSENSITIVE);
            String above = folder.getKey().substring(0, folder.getKey().lastIndexOf('\\') + 1);
            usual = other.matcher(usual).replaceAll(Matcher.quoteReplacement(above + owner(folder.getValue())));
        }
        return usual;
    }

    private String owner(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        if (OF_EVERYBODY.contains(plain)) {
            return name;
        }
        account(name.strip());
        return accounts.getOrDefault(plain, name);
    }

    private String standIn6(String real) {
        boolean saysNothing = real.equals("::") || real.equals("::1");
        String standIn = "fd00::" + Integer.toHexString(standIns.size() + 1);
        return saysNothing ? real : standIns.computeIfAbsent(real.toLowerCase(Locale.ROOT), r -> standIn);
    }

    private String replace(Pattern pattern, String text, String prefix, int radix) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(standIn(found.group(), prefix, radix)));
    }

    private String standIn(String real, String prefix, int radix) {
        if (real.startsWith("127.") || real.startsWith("0.0.0.0") || real.startsWith("255.")) {
            return real;
        }
        int next = standIns.size() + 1;
        return standIns.computeIfAbsent(
                real, r -> radix == 0 ? prefix + next : prefix + next / radix + "." + next % radix);
    }
}
