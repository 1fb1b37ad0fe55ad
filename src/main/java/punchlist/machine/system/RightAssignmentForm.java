package punchlist.machine.system;

import java.util.List;
import punchlist.machine.Presence;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.Why;

/**
 * A right's assignment to one holder in a snapshot: its own member, else what the list of the right's holders says. A
 * list that names somebody without a SID may mean anybody, so it does not say that one is missing.
 */
record RightAssignmentForm() implements SnapshotForm<RightAssignment, Presence> {

    static List<String> path(RightAssignment question) {
        return List.of(question.right(), question.holder().text());
    }

    @Override
    public Answer<Presence> read(RightAssignment question, Section section) {
        return section.at(path(question))
                .map(json -> AnswerJson.read(json, PolicyPresenceForm.PRESENCE))
                .orElseGet(() -> inList(question, section.beside(SystemKinds.RIGHTS)));
    }

    private static Answer<Presence> inList(RightAssignment question, Section rights) {
        Answer<RightHolders> holders = rights.at(List.of(question.right()))
                .map(json -> AnswerJson.read(json, SystemKinds.HOLDERS))
                .orElseGet(() -> Answer.unread(new Why.NotRecorded()));
        return switch (holders) {
            case Answer.Known<RightHolders>(RightHolders all) -> all.assignment(question.holder());
            case Answer.Absent<RightHolders> absent -> Answer.absent();
            case Answer.Unread<RightHolders>(Why why) -> Answer.unread(why);
        };
    }

    @Override
    public void write(RightAssignment question, Answer<Presence> answer, Section section) {
        if (!(answer instanceof Answer.Unread<Presence>(Why.NotRecorded n))) {
            section.put(path(question), AnswerJson.write(answer, PolicyPresenceForm.PRESENCE));
        }
    }
}
