package punchlist.machine.firewall;

import java.util.OptionalLong;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.reading.Settable;
import punchlist.reading.Why;

/**
 * A setting of one of the firewall's profiles, among the machine's own settings (a policy's value counts more). Read from
 * the registry, where Windows keeps it, and written through the firewall (INetFwPolicy2). The value is the registry's: for
 * {@code EnableFirewall} and {@code DoNotAllowExceptions} 1 is yes, for the two actions 1 is block and 0 is allow. Absent:
 * nothing is set, and Windows takes its default.
 *
 * @param where the profile
 * @param which the setting
 */
public record ProfileSetting(Where where, Which which) implements Settable<Long> {

    private static final String KEY = "SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\";

    /** The profiles. */
    public enum Where {
        DOMAIN("DomainProfile", 1),
        PRIVATE("StandardProfile", 2),
        PUBLIC("PublicProfile", 4);

        private final String key;
        private final int type;

        Where(String key, int type) {
            this.key = key;
            this.type = type;
        }

        /** Its registry key. */
        public String key() {
            return key;
        }

        /** Its number in Windows' interface (NET_FW_PROFILE_TYPE2). */
        public int type() {
            return type;
        }
    }

    /** The settings that can be set. */
    public enum Which {
        ON("EnableFirewall"),
        INBOUND("DefaultInboundAction"),
        OUTBOUND("DefaultOutboundAction"),
        SHIELDED("DoNotAllowExceptions");

        private final String value;

        Which(String value) {
            this.value = value;
        }

        /** Its registry value. */
        public String value() {
            return value;
        }
    }

    /** Where it stands in the registry. */
    public RegistryValue place() {
        return RegistryValue.hklm(KEY + where.key(), which.value());
    }

    /** The setting in a registry value; what is no number is not understood. */
    public static Answer<Long> number(Answer<RegistryData> answer) {
        return switch (answer) {
            case Answer.Absent<RegistryData> absent -> Answer.absent();
            case Answer.Unread<RegistryData>(Why why) -> Answer.unread(why);
            case Answer.Known<RegistryData>(RegistryData data) -> {
                OptionalLong number = data.number();
                yield number.isPresent()
                        ? Answer.known(number.getAsLong())
                        : Answer.unread(new Why.NotUnderstood(data.shown()));
            }
        };
    }
}
