package punchlist.machine.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.machine.Sid;
import punchlist.reading.Answer;
import punchlist.reading.Section;
import punchlist.reading.Why;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Profiles are taken from their own section, else from what an export holds of their keys. */
class ProfilesTest {

    private static final Sid OPERATOR = new Sid("S-1-5-21-1-2-3-1001");

    private static Answer<ProfileTable> read(String snapshot) {
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(snapshot);
        return new ProfileForm().read(new Profiles(), new Section(root, ProfileForm.SECTION));
    }

    @Test
    void anExportOfTheListTellsTheFolders() {
        Answer<ProfileTable> answer = read("""
                {"registry": {"64": {
                  "HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows NT\\\\CurrentVersion": {
                    "SystemRoot": {"type": "REG_SZ", "value": "D:\\\\Windows"}},
                  "HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows NT\\\\CurrentVersion\\\\PROFILELIST\\\\S-1-5-21-1-2-3-1001": {
                    "ProfileImagePath": {"type": "REG_EXPAND_SZ", "value": "%SystemDrive%\\\\Users\\\\op"},
                    "State": {"type": "REG_DWORD", "value": 2049}},
                  "HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows NT\\\\CurrentVersion\\\\ProfileList\\\\S-1-5-21-1-2-3-1002.bak": {
                    "ProfileImagePath": {"type": "REG_EXPAND_SZ", "value": "C:\\\\Users\\\\old"}}}}}""");
        Profile profile = new Profile(OPERATOR, "D:\\Users\\op", Optional.empty(), 0x801);
        assertThat(answer).isEqualTo(Answer.known(new ProfileTable(List.of(profile))));
        assertThat(profile.isTemporary()).isTrue();
        assertThat(profile.isMandatory()).isTrue();
    }

    @Test
    void withoutAnyKeyOfTheListNothingIsRecorded() {
        assertThat(read("{\"registry\": {\"64\": {}}}")).isEqualTo(Answer.unread(new Why.NotRecorded()));
    }

    @Test
    void theSectionCountsBeforeTheRegistry() {
        assertThat(read("{\"profiles\": null}")).isEqualTo(Answer.absent());
        assertThat(read("{\"profiles\": {\"S-1-5-21-1-2-3-1001\": {\"folder\": \"C:\\\\a\", \"loaded\": false}}}"))
                .isEqualTo(
                        Answer.known(new ProfileTable(List.of(new Profile(OPERATOR, "C:\\a", Optional.of(false), 0)))));
    }

    @ParameterizedTest
    @CsvSource({
        "%SystemDrive%\\Users\\a, C:\\Users\\a",
        "%systemroot%\\system32\\config, C:\\Windows\\system32\\config",
        "D:\\Profiles\\a, D:\\Profiles\\a",
        "%HOME%\\a, %HOME%\\a",
    })
    void onlyTheSystemsOwnVariablesAreReplaced(String spelled, String folder) {
        assertThat(ProfileFolder.of(spelled, "C:\\Windows")).isEqualTo(folder);
    }
}
