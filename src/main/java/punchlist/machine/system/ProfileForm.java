package punchlist.machine.system;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import punchlist.machine.Json;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryDataCodec;
import punchlist.machine.Sid;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.ValueCodec;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Profiles in a snapshot: a section of their own, by SID; without one, what {@code registry} holds of the keys below
 * {@code ProfileList}, as an export brings them.
 */
record ProfileForm() implements SnapshotForm<Profiles, ProfileTable> {

    static final String SECTION = "profiles";

    static final ValueCodec<ProfileTable> TABLES = ValueCodec.of(ProfileForm::json, ProfileForm::table);

    private static final String VIEW = "64";
    private static final String LIST = "HKLM\\" + Profiles.LIST;
    private static final List<String> WINDOWS =
            List.of(VIEW, "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", "SystemRoot");

    private static JsonNode json(ProfileTable table) {
        ObjectNode all = Json.object();
        for (Profile profile : table.all()) {
            ObjectNode json = Json.object().put("folder", profile.folder());
            profile.loaded().ifPresent(loaded -> json.put("loaded", loaded));
            all.set(profile.sid().text(), json.put("state", profile.state()));
        }
        return all;
    }

    private static ProfileTable table(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("expected an object, found " + json.getNodeType());
        }
        return new ProfileTable(json.properties().stream()
                .map(member -> profile(new Sid(member.getKey()), member.getValue()))
                .toList());
    }

    private static Profile profile(Sid sid, JsonNode json) {
        Optional<Boolean> loaded = json.has("loaded") ? Optional.of(Json.flag(json, "loaded")) : Optional.empty();
        return new Profile(sid, Json.text(json, "folder"), loaded, json.has("state") ? Json.number(json, "state") : 0);
    }

    @Override
    public Answer<ProfileTable> read(Profiles question, Section section) {
        return section.at(List.of())
                .map(json -> AnswerJson.read(json, TABLES))
                .orElseGet(() -> exported(section.beside("registry")));
    }

    private static Answer<ProfileTable> exported(Section registry) {
        String windows = text(registry, WINDOWS).orElse("%SystemRoot%");
        List<Profile> all = registry.members(List.of(VIEW))
                .map(Map.Entry::getKey)
                .filter(ProfileForm::isOne)
                .flatMap(key -> profile(registry, key, windows))
                .toList();
        return all.isEmpty() ? Answer.unread(new Why.NotRecorded()) : Answer.known(new ProfileTable(all));
    }

    private static boolean isOne(String key) {
        String folded = key.toLowerCase(Locale.ROOT);
        return folded.startsWith(LIST.toLowerCase(Locale.ROOT) + "\\")
                && Sid.looksLikeOne(key.substring(LIST.length() + 1));
    }

    private static Stream<Profile> profile(Section registry, String key, String windows) {
        Sid sid = new Sid(key.substring(LIST.length() + 1));
        OptionalLong state = data(registry, List.of(VIEW, key, Profiles.STATE))
                .map(RegistryData::number)
                .orElse(OptionalLong.empty());
        return text(registry, List.of(VIEW, key, Profiles.FOLDER)).stream()
                .map(spelled ->
                        new Profile(sid, ProfileFolder.of(spelled, windows), Optional.empty(), state.orElse(0)));
    }

    private static Optional<String> text(Section registry, List<String> path) {
        return data(registry, path).filter(RegistryData.Text.class::isInstance).map(RegistryData::shown);
    }

    private static Optional<RegistryData> data(Section registry, List<String> path) {
        return registry.at(path)
                .flatMap(json -> AnswerJson.read(json, RegistryDataCodec.VALUES).toOptional());
    }

    @Override
    public void write(Profiles question, Answer<ProfileTable> answer, Section section) {
        if (!(answer instanceof Answer.Unread<ProfileTable>(Why.NotRecorded n))) {
            section.put(List.of(), AnswerJson.write(answer, TABLES));
        }
    }
}
