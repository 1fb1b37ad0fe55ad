package punchlist.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Names in a snapshot compare without case. */
class SectionTest {

    private final ObjectNode root = (ObjectNode)
            JsonMapper.shared().readTree("{\"registry\":{\"64\":{\"HKLM\\\\Soft\":{\"Name\":1,\"Gone\":null}}}}");
    private final Section section = new Section(root, "registry");

    @Test
    void anySpellingFindsTheMember() {
        assertThat(section.at(List.of("64", "hklm\\SOFT", "nAME"))).contains(IntNode.valueOf(1));
    }

    @Test
    void lookedForInVainIsNotTheSameAsNotRecorded() {
        assertThat(section.at(List.of("64", "HKLM\\Soft", "gone"))).contains(NullNode.getInstance());
        assertThat(section.at(List.of("64", "HKLM\\Soft", "other"))).isEmpty();
        assertThat(section.at(List.of("64", "HKLM\\Soft", "Name", "below"))).isEmpty();
    }

    @Test
    void writingKeepsTheSpellingThatCameFirst() {
        section.put(List.of("64", "hklm\\soft", "NAME"), IntNode.valueOf(2));
        assertThat(root.toString()).isEqualTo("{\"registry\":{\"64\":{\"HKLM\\\\Soft\":{\"Name\":2,\"Gone\":null}}}}");
    }

    @Test
    void writingMakesTheObjectsOnTheWay() {
        new Section(root, "uefi").put(List.of("a", "b"), IntNode.valueOf(3));
        assertThat(root.at("/uefi/a/b").intValue()).isEqualTo(3);
    }
}
