package punchlist.machine.accounts;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import punchlist.machine.BasicKinds;
import punchlist.machine.Json;
import punchlist.machine.Member;
import punchlist.machine.Sid;
import punchlist.reading.Intrusion;
import punchlist.reading.KeyCodec;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** The kinds of question about accounts and their policy (docs/formats.md, "Snapshot"). */
public final class AccountKinds {

    static final List<String> USERS = List.of("users");
    static final ValueCodec<AccountTable> TABLE = ValueCodec.of(AccountJson::write, AccountJson::table);

    private static final String SECTION = "accounts";
    private static final String GROUPS = "groups";
    private static final List<String> OWN = List.of("own");
    private static final String NAME = "name";
    private static final String STATE = "state";
    private static final ValueCodec<Long> NUMBER = ValueCodec.of(LongNode::valueOf, AccountKinds::number);
    private static final ValueCodec<String> TEXT = ValueCodec.of(StringNode::valueOf, Json::text);
    private static final ValueCodec<AccountState> STATES =
            ValueCodec.of(state -> StringNode.valueOf(Json.word(state)), AccountKinds::state);

    private AccountKinds() {}

    /** All kinds of this package. What is asked of the account manager may wait for a domain controller together. */
    public static List<QuestionKind<?, ?>> all() {
        return List.of(
                kind(LocalAccounts.class, AccountTable.class, whole(USERS, new LocalAccounts()), TABLE),
                kind(OwnAccount.class, Member.class, whole(OWN, new OwnAccount()), BasicKinds.MEMBER),
                names(),
                states(),
                memberships(),
                QuestionKind.of(
                        AccountPolicy.class,
                        Long.class,
                        "accountPolicy",
                        Intrusion.LOOKS,
                        KeyCodec.of(
                                q -> List.of(q.which().key()),
                                path -> new AccountPolicy(
                                        AccountPolicy.Which.of(part(path, 1).getFirst()))),
                        NUMBER));
    }

    private static QuestionKind<BuiltInName, String> names() {
        return kind(BuiltInName.class, String.class, builtIn(NAME, BuiltInName::which, BuiltInName::new), TEXT)
                .standing(new BuiltInForm<>(BuiltInName::which, NAME, TEXT, LocalAccount::name))
                .comparedBy(String::equalsIgnoreCase);
    }

    private static QuestionKind<BuiltInState, AccountState> states() {
        KeyCodec<BuiltInState> keys = builtIn(STATE, BuiltInState::which, BuiltInState::new);
        return kind(BuiltInState.class, AccountState.class, keys, STATES)
                .standing(new BuiltInForm<>(
                        BuiltInState::which,
                        STATE,
                        STATES,
                        account -> account.isEnabled() ? AccountState.ENABLED : AccountState.DISABLED));
    }

    private static QuestionKind<GroupMembership, Member> memberships() {
        KeyCodec<GroupMembership> keys =
                KeyCodec.of(q -> List.of(GROUPS, q.group().text(), q.member().text()), path -> {
                    if (!part(path, 3).getFirst().equals(GROUPS)) {
                        throw new IllegalArgumentException("no key of " + GROUPS);
                    }
                    return new GroupMembership(new Sid(path.get(1)), new Sid(path.get(2)));
                });
        return kind(GroupMembership.class, Member.class, keys, BasicKinds.MEMBER)
                .standing(new MembershipForm())
                .comparedBy((one, other) -> one.sid().equals(other.sid()));
    }

    private static <Q extends Question<T>, T> QuestionKind<Q, T> kind(
            Class<Q> type, Class<T> value, KeyCodec<Q> keys, ValueCodec<T> values) {
        return QuestionKind.of(type, value, SECTION, Intrusion.LOOKS, keys, values);
    }

    private static <Q> KeyCodec<Q> whole(List<String> at, Q question) {
        return KeyCodec.of(q -> at, path -> {
            if (!path.equals(at)) {
                throw new IllegalArgumentException("no key of " + at);
            }
            return question;
        });
    }

    private static <Q> KeyCodec<Q> builtIn(String last, Function<Q, BuiltIn> which, Function<BuiltIn, Q> question) {
        return KeyCodec.of(
                q -> List.of(USERS.getFirst(), Long.toString(which.apply(q).rid()), last), path -> {
                    if (!part(path, 3).getFirst().equals(USERS.getFirst())
                            || !path.getLast().equals(last)) {
                        throw new IllegalArgumentException("no key of a built-in account's " + last);
                    }
                    return question.apply(BuiltIn.of(path.get(1)));
                });
    }

    private static List<String> part(List<String> path, int size) {
        if (path.size() != size) {
            throw new IllegalArgumentException("a key of " + size + " parts is needed, not of " + path.size());
        }
        return path;
    }

    private static AccountState state(JsonNode json) {
        return Json.word(Json.object().put(STATE, Json.text(json).toLowerCase(Locale.ROOT)), STATE, AccountState.class);
    }

    private static long number(JsonNode json) {
        if (!json.isIntegralNumber() || !json.canConvertToLong()) {
            throw new IllegalArgumentException("expected a whole number, found " + json.getNodeType());
        }
        return json.longValue();
    }
}
