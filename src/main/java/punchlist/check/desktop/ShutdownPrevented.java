package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
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
import punchlist.machine.Sid;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * No operator can shut the computer down (IGSS guide, "Server OS configuration"; IGSS-OS-4). Three ways: the Start menu
 * (NoClose of the account, or HidePowerOptions of the computer), the log-on screen (ShutdownWithoutLogon), and the user
 * right itself, which is the real gate: whoever holds it can also run shutdown.exe.
 */
public final class ShutdownPrevented implements Check<ShutdownPrevented.Parameter> {

    /** Nothing to set. */
    public record Parameter() {}

    static final Restriction NO_CLOSE = new Restriction(AccountView.EXPLORER, "NoClose", Set.of(1L), true);
    private static final RegistryValue HIDDEN = RegistryValue.hklm(AccountView.EXPLORER, "HidePowerOptions");

    /** Whether the log-on screen offers it. */
    public static final RegistryValue AT_SCREEN = RegistryValue.hklm(AccountView.SYSTEM, "ShutdownWithoutLogon");
    /** The subject of the finding about it. */
    public static final Subject AT_THE_SCREEN = new Subject(Subject.Kind.SERVER, "logon-screen", "log-on screen");

    private static final RegistryValue PRODUCT =
            RegistryValue.hklm("SYSTEM\\CurrentControlSet\\Control\\ProductOptions", "ProductType");
    private static final Phrase EXPECTED = Phrase.of("check.desktop.shutdown.expected");
    private static final Phrase SCREEN = Phrase.of("check.desktop.shutdown.screen");

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("desktop-shutdown", p -> new Parameter(), new ShutdownPrevented());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(AT_SCREEN, PRODUCT));
        all.addAll(Operators.questions(scope, soFar, sid -> {
            List<Question<?>> each = new ArrayList<>(NO_CLOSE.questions(sid));
            each.add(HIDDEN);
            each.addAll(ShutdownRight.questions(soFar));
            return each;
        }));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        List<Finding> all = new ArrayList<>();
        all.addAll(Operators.judge(control, scope, readings, EXPECTED, ShutdownPrevented::account));
        all.add(new Finding(control, AT_THE_SCREEN, screen(readings)));
        return all;
    }

    /** Without a value Windows Server does not offer it at the log-on screen, a workstation does. */
    private static Verdict screen(Readings readings) {
        Reading<RegistryData> value = readings.get(AT_SCREEN);
        Reading<RegistryData> product = readings.get(PRODUCT);
        return switch (value.answer()) {
            case Answer.Unread<RegistryData>(var why) ->
                new Verdict.CouldNotCheck(List.of(value), SCREEN, Phrases.why(why));
            case Answer.Known<RegistryData>(RegistryData data) -> screen(value, data);
            case Answer.Absent<RegistryData> absent -> {
                String type =
                        product.answer().toOptional().map(RegistryData::shown).orElse("");
                yield switch (type) {
                    case "ServerNT", "LanmanNT" ->
                        new Verdict.Pass(
                                Proof.of(value, product), SCREEN, Phrase.of("check.desktop.shutdown.screenServer"));
                    case "WinNT" ->
                        new Verdict.Fail(
                                Proof.of(value, product),
                                SCREEN,
                                Phrase.of("check.desktop.shutdown.screenClient"),
                                Phrase.of("check.desktop.shutdown.screenWhy"));
                    default ->
                        new Verdict.CouldNotCheck(
                                List.of(value, product), SCREEN, Phrase.of("check.desktop.shutdown.screenUnknown"));
                };
            }
        };
    }

    private static Verdict screen(Reading<RegistryData> value, RegistryData data) {
        OptionalLong number = data.number();
        Phrase found = number.isPresent()
                ? Phrase.of("check.desktop.value.other", AT_SCREEN.name(), Long.toString(number.getAsLong()))
                : Phrase.of(
                        "check.desktop.value.type",
                        AT_SCREEN.name(),
                        data.type().name(),
                        data.shown());
        return number.isPresent() && number.getAsLong() == 0
                ? new Verdict.Pass(Proof.of(value), SCREEN, found)
                : new Verdict.Fail(Proof.of(value), SCREEN, found, Phrase.of("check.desktop.shutdown.screenWhy"));
    }

    private static Verdict account(AccountView view) {
        Restriction.State menu = menu(view);
        ShutdownRight right = ShutdownRight.of(view.sid(), view.readings());
        return switch (menu) {
            case Restriction.State.NotSeen(Phrase because, List<Reading<?>> by) ->
                new Verdict.CouldNotCheck(by, EXPECTED, because);
            case Restriction.State.On(Phrase found, List<Reading<?>> by) -> hidden(found, by, right);
            case Restriction.State.Off(Phrase found, List<Reading<?>> by) -> shown(found, by, right);
        };
    }

    /** Whether the Start menu of an account that is no administrator shows no shutdown, now and after the next log-on. */
    public static boolean isOutOfMenu(Sid account, Readings readings) {
        return menu(AccountView.now(account, readings)) instanceof Restriction.State.On
                && menu(AccountView.atLogon(account, readings, false)) instanceof Restriction.State.On;
    }

    private static Restriction.State menu(AccountView view) {
        Seen<RegistryData> hidden = view.machine(HIDDEN.key(), HIDDEN.name());
        if (Seen.number(hidden).orElse(0) == 1) {
            return new Restriction.State.On(
                    Phrase.of("check.desktop.value.everybody", HIDDEN.name(), "1"), List.of(hidden.by()));
        }
        return NO_CLOSE.state(view);
    }

    private static Verdict hidden(Phrase found, List<Reading<?>> by, ShutdownRight right) {
        return switch (right) {
            case ShutdownRight.NotHeld(List<Reading<?>> holders) ->
                new Verdict.Pass(
                        new Proof(Blocked.joined(by, holders)),
                        EXPECTED,
                        Phrase.list(List.of(found, Phrase.of("check.desktop.shutdown.notHeld"))));
            case ShutdownRight.Held held ->
                new Verdict.Attention(
                        new Proof(Blocked.joined(by, held.by())),
                        EXPECTED,
                        Phrase.list(List.of(held.found(), found)),
                        Phrase.of("check.desktop.shutdown.command"));
            case ShutdownRight.NotSeen(Phrase because, List<Reading<?>> unread) ->
                new Verdict.CouldNotCheck(
                        unread, EXPECTED, Phrase.of("check.desktop.shutdown.rightUnseen", found, because));
        };
    }

    private static Verdict shown(Phrase found, List<Reading<?>> by, ShutdownRight right) {
        return switch (right) {
            case ShutdownRight.NotHeld(List<Reading<?>> holders) ->
                new Verdict.Attention(
                        new Proof(Blocked.joined(by, holders)),
                        EXPECTED,
                        Phrase.list(List.of(found, Phrase.of("check.desktop.shutdown.notHeld"))),
                        Phrase.of("check.desktop.shutdown.menuOnly"));
            case ShutdownRight.Held held ->
                new Verdict.Fail(
                        new Proof(Blocked.joined(by, held.by())),
                        EXPECTED,
                        Phrase.list(List.of(found, held.found())),
                        Phrase.of("check.desktop.shutdown.why"));
            case ShutdownRight.NotSeen unseen ->
                new Verdict.Fail(new Proof(by), EXPECTED, found, Phrase.of("check.desktop.shutdown.menuWhy"));
        };
    }
}
