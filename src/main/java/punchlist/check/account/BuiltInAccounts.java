package punchlist.check.account;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.accounts.AccountState;
import punchlist.machine.accounts.AccountTable;
import punchlist.machine.accounts.BuiltIn;
import punchlist.machine.accounts.BuiltInName;
import punchlist.machine.accounts.BuiltInState;
import punchlist.machine.accounts.LocalAccount;
import punchlist.machine.accounts.LocalAccount.Flag;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The built-in administrator follows Windows' best practice (Kepware guide 3.2; KEP-3.2-2): known by its number, RID 500,
 * it is renamed or disabled and has a password that is not old; empty passwords log on at the console only. The built-in
 * guest is looked at along with it. How old is too old, and the guest, come from public baselines, not from the guide.
 */
public final class BuiltInAccounts implements Check<BuiltInAccounts.Parameter> {

    /**
     * What it judges by.
     *
     * @param days how many days old the password may be; the widest of the public baselines
     */
    public record Parameter(long days) {}

    /** Whether accounts with an empty password log on at the console only; absent: they do. */
    public static final RegistryValue LIMIT =
            RegistryValue.hklm("SYSTEM\\CurrentControlSet\\Control\\Lsa", "LimitBlankPasswordUse");

    /** What a finding about empty passwords is about. */
    public static final Subject BLANK = new Subject(Subject.Kind.POLICY, "blank-passwords", "Blank passwords");

    /** What a finding about the administrator's password is about. */
    public static final Subject PASSWORD =
            new Subject(Subject.Kind.POLICY, "administrator-password", "Password of the built-in administrator");

    /** What it is called as installed, in the languages in which it is called something else or the same. */
    private static final Set<String> AS_INSTALLED = Set.of(
            "administrator",
            "administrateur",
            "administrador",
            "administratör",
            "amministratore",
            "järjestelmänvalvoja",
            "rendszergazda",
            "администратор");

    private static final BuiltInName NAME = new BuiltInName(BuiltIn.ADMINISTRATOR);
    private static final BuiltInState STATE = new BuiltInState(BuiltIn.ADMINISTRATOR);
    private static final BuiltInName GUEST_NAME = new BuiltInName(BuiltIn.GUEST);
    private static final BuiltInState GUEST_STATE = new BuiltInState(BuiltIn.GUEST);
    private static final LocalAccounts ACCOUNTS = new LocalAccounts();

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "built-in-accounts", p -> new Parameter(p.number("passwordDays")), new BuiltInAccounts());
    }

    /** Whether this is the name under which Windows installs the administrator. */
    public static boolean isAsInstalled(String name) {
        return AS_INSTALLED.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Which built-in account a finding is about. */
    public static Optional<BuiltIn> about(Subject subject) {
        return Stream.of(BuiltIn.values())
                .filter(which -> subject.kind() == Subject.Kind.ACCOUNT
                        && (subject.id().equals(Long.toString(which.rid()))
                                || subject.id().endsWith("-" + which.rid())))
                .findFirst();
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return List.of(ACCOUNTS, NAME, STATE, GUEST_NAME, GUEST_STATE, LIMIT);
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return List.of(
                new Finding(control, subject(BuiltIn.ADMINISTRATOR, NAME, readings), administrator(readings)),
                new Finding(control, PASSWORD, password(parameter, readings)),
                new Finding(control, BLANK, blank(readings)),
                new Finding(control, subject(BuiltIn.GUEST, GUEST_NAME, readings), guest(readings)));
    }

    private static Subject subject(BuiltIn which, BuiltInName name, Readings readings) {
        String id =
                account(which, readings).map(account -> account.sid().text()).orElse(Long.toString(which.rid()));
        return new Subject(
                Subject.Kind.ACCOUNT, id, readings.answer(name).toOptional().orElse("RID " + which.rid()));
    }

    private static Optional<LocalAccount> account(BuiltIn which, Readings readings) {
        return readings.answer(ACCOUNTS).toOptional().flatMap(table -> table.of(which));
    }

    private static Verdict administrator(Readings readings) {
        Phrase expected = Phrase.of("check.account.administrator.expected");
        Reading<String> name = readings.get(NAME);
        Reading<AccountState> state = readings.get(STATE);
        String shown = name.answer().toOptional().orElse("RID 500");
        if (state.answer() instanceof Answer.Known<AccountState>(AccountState now) && now == AccountState.DISABLED) {
            return new Verdict.Pass(
                    Proof.of(state), expected, Phrase.of("check.account.administrator.disabled", shown));
        }
        if (!(name.answer() instanceof Answer.Known<String>(String called))) {
            return couldNot(expected, name, state);
        }
        if (!isAsInstalled(called)) {
            return new Verdict.Pass(Proof.of(name), expected, Phrase.of("check.account.administrator.renamed", called));
        }
        return state.answer() instanceof Answer.Known
                ? new Verdict.Fail(
                        Proof.of(name, state),
                        expected,
                        Phrase.of("check.account.administrator.asInstalled", called),
                        Phrase.of("check.account.administrator.why"))
                : couldNot(expected, state, name);
    }

    private static Verdict couldNot(Phrase expected, Reading<?> first, Reading<?> second) {
        return new Verdict.CouldNotCheck(List.of(first, second), expected, Phrases.why(first));
    }

    private static Verdict password(Parameter parameter, Readings readings) {
        Phrase expected = Phrase.of("check.account.password.expected", parameter.days());
        Reading<AccountState> state = readings.get(STATE);
        if (state.answer() instanceof Answer.Known<AccountState>(AccountState now) && now == AccountState.DISABLED) {
            return new Verdict.Pass(Proof.of(state), expected, Phrase.of("check.account.password.disabled"));
        }
        Reading<AccountTable> table = readings.get(ACCOUNTS);
        Optional<LocalAccount> account = account(BuiltIn.ADMINISTRATOR, readings);
        if (account.isEmpty()) {
            return couldNot(expected, table, state);
        }
        if (account.get().is(Flag.PASSWORD_NOT_REQUIRED)) {
            return new Verdict.Attention(
                    Proof.of(table),
                    expected,
                    Phrase.of("check.account.password.notRequired"),
                    Phrase.of("check.account.password.notRequired.why"));
        }
        return account.get()
                .passwordLastSet()
                .map(set -> aged(parameter, expected, table, set))
                .orElseGet(() ->
                        new Verdict.CouldNotCheck(List.of(table), expected, Phrase.of("check.account.password.noAge")));
    }

    private static Verdict aged(Parameter parameter, Phrase expected, Reading<AccountTable> table, Instant set) {
        long days = Duration.between(set, table.at()).toDays();
        String on = set.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        Phrase found = Phrase.of("check.account.password.set", on, days);
        return days <= parameter.days()
                ? new Verdict.Pass(Proof.of(table), expected, found)
                : new Verdict.Attention(
                        Proof.of(table), expected, found, Phrase.of("check.account.password.old", parameter.days()));
    }

    private static Verdict blank(Readings readings) {
        Phrase expected = Phrase.of("check.account.blank.expected");
        Reading<RegistryData> limit = readings.get(LIMIT);
        return switch (limit.answer()) {
            case Answer.Unread<RegistryData> unread ->
                new Verdict.CouldNotCheck(List.of(limit), expected, Phrases.why(limit));
            case Answer.Absent<RegistryData> absent ->
                new Verdict.Pass(Proof.of(limit), expected, Phrase.of("check.account.blank.default"));
            case Answer.Known<RegistryData>(RegistryData data) ->
                data.number().orElse(0) == 1
                        ? new Verdict.Pass(Proof.of(limit), expected, Phrase.of("check.account.blank.limited"))
                        : new Verdict.Fail(
                                Proof.of(limit),
                                expected,
                                Phrase.of("check.account.blank.open", data.shown()),
                                Phrase.of("check.account.blank.why"));
        };
    }

    private static Verdict guest(Readings readings) {
        Phrase expected = Phrase.of("check.account.guest.expected");
        Reading<AccountState> state = readings.get(GUEST_STATE);
        String name = readings.answer(GUEST_NAME).toOptional().orElse("RID 501");
        return switch (state.answer()) {
            case Answer.Unread<AccountState> unread ->
                new Verdict.CouldNotCheck(List.of(state), expected, Phrases.why(state));
            case Answer.Absent<AccountState> absent ->
                new Verdict.Pass(Proof.of(state), expected, Phrase.of("check.account.guest.none"));
            case Answer.Known<AccountState>(AccountState now) ->
                now == AccountState.DISABLED
                        ? new Verdict.Pass(Proof.of(state), expected, Phrase.of("check.account.guest.disabled", name))
                        : new Verdict.Attention(
                                Proof.of(state),
                                expected,
                                Phrase.of("check.account.guest.enabled", name),
                                Phrase.of("check.account.guest.why"));
        };
    }
}
