package punchlist.machine.recorded.importing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import punchlist.machine.RegistryData;

/**
 * Registry data that holds a secret, or may: a snapshot never does. By name, as Winlogon's {@code DefaultPassword} and the
 * passwords of remote-control programs; by content, as a command line with a password or a URL with a log-in. Numbers are
 * settings ({@code MinimumPasswordLength}), never secrets.
 */
final class SecretData {

    private static final Pattern NAME =
            Pattern.compile(".*(password|passwd|passphrase|pwd|secret|credential|privatekey|apikey|authtoken|psk).*");
    private static final Set<String> KEYS =
            Set.of("\\SNMP\\PARAMETERS\\VALIDCOMMUNITIES", "\\SECURITY\\POLICY\\SECRETS");
    private static final Pattern CONTENT = Pattern.compile(
            "(?is).*((password|passwd|passphrase|pwd|secret|token|apikey)"
                    + "\\s*[=:]\\s*\\S|[-/](password|passwd|pwd|pass|secret|token|apikey)\\s+\\S|://[^/\\s:@]*:[^/\\s@]*@).*");

    /** Whether Internet Explorer fills in passwords by itself: a setting of yes or no, whatever it is called. */
    private static final String FILLS_IN = "formsuggest passwords";

    private static final Set<String> YES_OR_NO = Set.of("yes", "no");

    private SecretData() {}

    /** Whether the names of the values below this key are secrets themselves, as SNMP's community names. */
    static boolean areNames(String key) {
        String upper = key.toUpperCase(Locale.ROOT);
        return KEYS.stream().anyMatch(upper::contains);
    }

    /** Whether this value has to be left out. */
    static boolean isOne(String name, RegistryData data) {
        boolean named = NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
        return switch (data) {
            case RegistryData.Whole w -> false;
            case RegistryData.Raw r -> named;
            case RegistryData.Text(var type, String text)
            when name.equalsIgnoreCase(FILLS_IN) && YES_OR_NO.contains(text.toLowerCase(Locale.ROOT)) -> false;
            case RegistryData.Text(var type, String text) ->
                named || CONTENT.matcher(text).matches();
            case RegistryData.Texts(var texts) ->
                named || texts.stream().anyMatch(t -> CONTENT.matcher(t).matches());
        };
    }
}
