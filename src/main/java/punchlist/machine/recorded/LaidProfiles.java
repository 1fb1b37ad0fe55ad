package punchlist.machine.recorded;

import java.util.Map;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.firewall.ProfileSetting;
import punchlist.reading.Answer;
import punchlist.reading.Question;

/** Registry values of the firewall's profiles with the settings that were laid over them, as on Windows. */
final class LaidProfiles {

    private LaidProfiles() {}

    /** The value with the setting that stands in it. */
    static Answer<RegistryData> over(
            RegistryValue place, Answer<RegistryData> recorded, Map<Question<?>, Answer<?>> laid) {
        for (Map.Entry<Question<?>, Answer<?>> one : laid.entrySet()) {
            if (one.getKey() instanceof ProfileSetting setting
                    && setting.place().equals(place)
                    && one.getValue() instanceof Answer.Known<?>(Object value)
                    && value instanceof Long number) {
                return Answer.known(RegistryData.dword(number));
            }
        }
        return recorded;
    }
}
