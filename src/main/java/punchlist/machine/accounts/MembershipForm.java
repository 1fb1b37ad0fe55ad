package punchlist.machine.accounts;

import java.util.List;
import java.util.Optional;
import punchlist.machine.BasicKinds;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Sid;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.Why;

/**
 * A membership in a snapshot: its own member in {@code members}; without one, what the group's list in {@code groups}
 * says. A list of administrators without members says nothing: there is no such Windows.
 */
record MembershipForm() implements SnapshotForm<GroupMembership, Member> {

    private static List<String> path(GroupMembership question) {
        return List.of("members", question.group().text(), question.member().text());
    }

    @Override
    public Answer<Member> read(GroupMembership question, Section section) {
        return section.at(path(question))
                .map(json -> AnswerJson.read(json, BasicKinds.MEMBER))
                .orElseGet(() -> fromGroup(question, section));
    }

    private static Answer<Member> fromGroup(GroupMembership question, Section section) {
        return section.at(List.of("groups", question.group().text()))
                .map(json -> AnswerJson.read(json, BasicKinds.MEMBERS))
                .map(answer -> in(answer, question))
                .orElseGet(() -> Answer.unread(new Why.NotRecorded()));
    }

    private static Answer<Member> in(Answer<MemberList> group, GroupMembership question) {
        return switch (group) {
            case Answer.Known<MemberList>(MemberList list) -> {
                Optional<Member> found = list.all().stream()
                        .filter(member -> member.sid().equals(question.member()))
                        .findFirst();
                boolean cannotBe = list.all().isEmpty() && question.group().equals(Sid.ADMINISTRATORS);
                yield cannotBe
                        ? Answer.unread(new Why.NotUnderstood("no members"))
                        : found.map(Answer::known).orElseGet(Answer::absent);
            }
            case Answer.Absent<MemberList> absent -> Answer.absent();
            case Answer.Unread<MemberList>(Why why) -> Answer.unread(why);
        };
    }

    @Override
    public void write(GroupMembership question, Answer<Member> answer, Section section) {
        if (!(answer instanceof Answer.Unread<Member>(Why.NotRecorded n))) {
            section.put(path(question), AnswerJson.write(answer, BasicKinds.MEMBER));
        }
    }
}
