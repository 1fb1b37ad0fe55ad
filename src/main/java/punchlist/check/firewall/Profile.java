package punchlist.check.firewall;

import java.util.Locale;

/** The firewall's profiles; which of them counts depends on the network Windows thinks it is in. */
public enum Profile {
    DOMAIN("DomainProfile", "DomainProfile"),
    PRIVATE("StandardProfile", "PrivateProfile"),
    PUBLIC("PublicProfile", "PublicProfile");

    private final String localKey;
    private final String policyKey;

    Profile(String localKey, String policyKey) {
        this.localKey = localKey;
        this.policyKey = policyKey;
    }

    /** Its key among the machine's own settings. */
    public String localKey() {
        return localKey;
    }

    /** Its key among the policy's settings; old templates write {@code StandardProfile} there too. */
    public String policyKey() {
        return policyKey;
    }

    /** Its name in rules and for people. */
    public String shown() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
