package punchlist.machine.firewall;

import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.Why;

/**
 * Settings of the firewall's profiles in a snapshot: where the registry keeps them.
 *
 * @param registry how registry values stand
 */
record ProfileForm(SnapshotForm<RegistryValue, RegistryData> registry) implements SnapshotForm<ProfileSetting, Long> {

    @Override
    public Answer<Long> read(ProfileSetting question, Section section) {
        return ProfileSetting.number(registry.read(question.place(), section));
    }

    @Override
    public void write(ProfileSetting question, Answer<Long> answer, Section section) {
        registry.write(question.place(), data(answer), section);
    }

    private static Answer<RegistryData> data(Answer<Long> answer) {
        return switch (answer) {
            case Answer.Absent<Long> absent -> Answer.absent();
            case Answer.Unread<Long>(Why why) -> Answer.unread(why);
            case Answer.Known<Long>(Long number) -> Answer.known(RegistryData.dword(number));
        };
    }
}
