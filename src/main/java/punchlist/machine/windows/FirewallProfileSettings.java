package punchlist.machine.windows;

import java.util.Optional;
import punchlist.machine.RegistryValue;
import punchlist.machine.firewall.ProfileSetting;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/**
 * Settings of the firewall's profiles: read from the registry as the checks do, written through INetFwPolicy2
 * (learn.microsoft.com/windows/win32/api/netfw), because the firewall keeps its own state and writes over the registry. The
 * numbers are the methods' places in the interface's table. Its two actions count the other way round than the registry: 0
 * is block there.
 */
final class FirewallProfileSettings {

    private static final String POLICY = "{E2B3C97F-6AE1-41AC-817A-F6F92166D7DD}";
    private static final String POLICY2 = "{98325047-C671-4174-8D81-DEFCD3F03186}";

    private static final int PUT_ENABLED = 9;
    private static final int PUT_BLOCK_ALL = 13;
    private static final int PUT_INBOUND = 24;
    private static final int PUT_OUTBOUND = 26;

    private static final short TRUE = -1; // VARIANT_TRUE
    private static final short FALSE = 0;
    private static final int BLOCK = 0; // NET_FW_ACTION_BLOCK
    private static final int ALLOW = 1; // NET_FW_ACTION_ALLOW

    private FirewallProfileSettings() {}

    static Reply<Long> ask(ProfileSetting question) throws CallFailed {
        RegistryValue place = question.place();
        Optional<RegistryKey> opened = RegistryKey.open(place.hive(), place.key(), place.view());
        if (opened.isEmpty()) {
            return Reply.of(Answer.absent());
        }
        try (RegistryKey key = opened.get()) {
            for (RegistryKey.Value value : key.values()) {
                if (value.name().equalsIgnoreCase(place.name())) {
                    return Reply.of(ProfileSetting.number(Answer.known(RegistryBytes.read(value))));
                }
            }
        }
        return Reply.of(Answer.absent());
    }

    /** A setting is never taken away: Windows has no call for that, and its defaults can be said. */
    static void set(ProfileSetting at, Answer<Long> value) throws CallFailed {
        if (!(value instanceof Answer.Known<Long>(Long number))) {
            throw CallFailed.saying("INetFwPolicy2", "a setting of a profile is not removed");
        }
        boolean yes = number != 0;
        int profile = at.where().type();
        try (ComThread _ = ComThread.begin();
                ComObject policy = ComObject.create("HNetCfg.FwPolicy2", POLICY, POLICY2)) {
            switch (at.which()) {
                case ON -> policy.call("INetFwPolicy2::put_FirewallEnabled", PUT_ENABLED, profile, yes ? TRUE : FALSE);
                case SHIELDED ->
                    policy.call(
                            "INetFwPolicy2::put_BlockAllInboundTraffic", PUT_BLOCK_ALL, profile, yes ? TRUE : FALSE);
                case INBOUND ->
                    policy.call("INetFwPolicy2::put_DefaultInboundAction", PUT_INBOUND, profile, yes ? BLOCK : ALLOW);
                case OUTBOUND ->
                    policy.call("INetFwPolicy2::put_DefaultOutboundAction", PUT_OUTBOUND, profile, yes ? BLOCK : ALLOW);
            }
        }
    }
}
