package punchlist.machine.accounts;

import java.util.List;
import java.util.function.Function;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Question;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.ValueCodec;
import punchlist.reading.Why;

/**
 * What is asked of a built-in account in a snapshot: its own member in {@code builtIn}; without one, what the account of
 * that number in {@code users} tells.
 *
 * @param which the account that is asked for
 * @param member the name of the own member
 * @param values the value as JSON
 * @param told what an account tells
 */
record BuiltInForm<Q extends Question<T>, T>(
        Function<Q, BuiltIn> which, String member, ValueCodec<T> values, Function<LocalAccount, T> told)
        implements SnapshotForm<Q, T> {

    private List<String> path(Q question) {
        return List.of("builtIn", Long.toString(which.apply(question).rid()), member);
    }

    @Override
    public Answer<T> read(Q question, Section section) {
        return section.at(path(question))
                .map(json -> AnswerJson.read(json, values))
                .orElseGet(() -> fromTable(which.apply(question), section));
    }

    private Answer<T> fromTable(BuiltIn account, Section section) {
        return section.at(AccountKinds.USERS)
                .map(json -> AnswerJson.read(json, AccountKinds.TABLE))
                .<Answer<T>>map(answer -> switch (answer) {
                    case Answer.Known<AccountTable>(AccountTable table) ->
                        table.of(account).map(told).map(Answer::known).orElseGet(Answer::absent);
                    case Answer.Absent<AccountTable> absent -> Answer.absent();
                    case Answer.Unread<AccountTable>(Why why) -> Answer.unread(why);
                })
                .orElseGet(() -> Answer.unread(new Why.NotRecorded()));
    }

    @Override
    public void write(Q question, Answer<T> answer, Section section) {
        if (!(answer instanceof Answer.Unread<T>(Why.NotRecorded n))) {
            section.put(path(question), AnswerJson.write(answer, values));
        }
    }
}
