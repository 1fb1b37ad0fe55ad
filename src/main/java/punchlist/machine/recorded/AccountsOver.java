package punchlist.machine.recorded;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punchlist.machine.GroupMembers;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Sid;
import punchlist.machine.accounts.AccountState;
import punchlist.machine.accounts.AccountTable;
import punchlist.machine.accounts.BuiltIn;
import punchlist.machine.accounts.BuiltInName;
import punchlist.machine.accounts.BuiltInState;
import punchlist.machine.accounts.GroupMembership;
import punchlist.machine.accounts.LocalAccount;
import punchlist.machine.accounts.LocalAccount.Flag;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.machine.system.RightAssignment;
import punchlist.machine.system.RightHolders;
import punchlist.machine.system.UserRight;
import punchlist.reading.Answer;
import punchlist.reading.Question;

/**
 * What changes of single accounts, memberships and rights make of the lists that hold them, as on Windows, where both are one
 * thing.
 *
 * @param laid all that was laid over the snapshot
 */
record AccountsOver(Map<Question<?>, Answer<?>> laid) {

    /** What is seen of a question after the changes. */
    @SuppressWarnings("unchecked") // a question is answered in its own type
    <T> Answer<T> seen(Question<T> question, Answer<T> recorded) {
        if (laid.isEmpty()) {
            return recorded;
        }
        return switch (question) {
            case GroupMembers group
            when recorded instanceof Answer.Known<T>(T value) && value instanceof MemberList list ->
                (Answer<T>) Answer.known(members(group, list));
            case LocalAccounts accounts
            when recorded instanceof Answer.Known<T>(T value) && value instanceof AccountTable table ->
                (Answer<T>) Answer.known(
                        new AccountTable(table.all().stream().map(this::account).toList()));
            case UserRight right
            when recorded instanceof Answer.Known<T>(T value) && value instanceof RightHolders holders ->
                (Answer<T>) Answer.known(holders(right, holders));
            default -> recorded;
        };
    }

    private RightHolders holders(UserRight right, RightHolders recorded) {
        RightHolders all = recorded;
        for (Map.Entry<Question<?>, Answer<?>> one : laid.entrySet()) {
            if (one.getKey() instanceof RightAssignment(String name, Sid holder)
                    && new UserRight(name).equals(right)
                    && one.getValue().wasRead()) {
                all = all.with(holder, one.getValue() instanceof Answer.Known);
            }
        }
        return all;
    }

    private MemberList members(GroupMembers group, MemberList list) {
        List<Member> all = new ArrayList<>(list.all());
        laid.forEach((place, answer) -> {
            if (place instanceof GroupMembership membership
                    && membership.group().equals(group.group())) {
                boolean there = all.stream().anyMatch(m -> m.sid().equals(membership.member()));
                if (answer instanceof Answer.Known<?>(Member member) && !there) {
                    all.add(member);
                } else if (answer instanceof Answer.Absent) {
                    all.removeIf(m -> m.sid().equals(membership.member()));
                }
            }
        });
        return new MemberList(all);
    }

    private LocalAccount account(LocalAccount recorded) {
        LocalAccount account = recorded;
        for (BuiltIn which : BuiltIn.values()) {
            if (account.sid().rid() == which.rid()) {
                if (laid.get(new BuiltInName(which)) instanceof Answer.Known<?>(String name)) {
                    account = with(account, name, account.flags());
                }
                if (laid.get(new BuiltInState(which)) instanceof Answer.Known<?>(AccountState state)) {
                    Set<Flag> flags = EnumSet.copyOf(List.of(Flag.DISABLED));
                    flags.addAll(account.flags());
                    flags.removeIf(flag -> flag == Flag.DISABLED && state == AccountState.ENABLED);
                    account = with(account, account.name(), flags);
                }
            }
        }
        return account;
    }

    private static LocalAccount with(LocalAccount account, String name, Set<Flag> flags) {
        return new LocalAccount(
                account.sid(), name, account.fullName(), flags, account.passwordLastSet(), account.lastLogon());
    }
}
