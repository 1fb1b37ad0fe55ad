package punchlist.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.ProfileSetting;
import punchlist.machine.firewall.RuleSwitch;
import punchlist.reading.Answer;
import punchlist.text.BundledTexts;
import punchlist.text.Phrase;
import punchlist.text.Texts;

/** A change of the firewall is told from what the record holds, as sentences and as rules. */
class FirewallChangeTest {

    private static final Texts TEXTS = BundledTexts.in(Locale.ENGLISH);
    private static final String ON =
            "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=445|RA4=10.0.4.0/24|Name=Files|";
    private static final String OFF = ON.replace("Active=TRUE", "Active=FALSE");

    private static String said(Optional<Phrase> sentence) {
        return sentence.map(TEXTS::render).orElse("");
    }

    private static FirewallChange only(FirewallLines lines) {
        var all = FirewallChange.of(lines.state());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static FirewallLines off(FirewallLines lines) {
        return lines.change(
                "C1", new ForeignRuleSwitch("{A}"), Answer.known(RuleSwitch.ON), Answer.known(RuleSwitch.OFF), "done");
    }

    @Test
    void aSwitchedRuleIsToldByTheTextThatTheRunBeforeSaw() {
        FirewallLines lines = off(new FirewallLines().run("R1", Map.of("{a}", ON)))
                .run("R2", Map.of("{a}", "v2.31|Action=Allow|Active=FALSE|Dir=In|Name=Renamed|"));
        FirewallChange change = only(lines);
        assertThat(change.name()).isEqualTo("Files ({A})");
        assertThat(said(change.before())).isEqualTo("In force: Lets 10.0.4.0/24 reach TCP 445 (any program)");
        assertThat(said(change.after())).isEqualTo("Switched off");
        assertThat(change.rules()).isEqualTo(new FirewallChange.Rules.Switched(ON, OFF, "R1"));
    }

    @Test
    void withoutARunBeforeTheLookAfterTellsTheText() {
        FirewallChange change = only(off(new FirewallLines()).recheck("C1", Map.of("{A}", OFF)));
        assertThat(said(change.before())).contains("reach TCP 445");
        assertThat(change.rules()).isEqualTo(new FirewallChange.Rules.Switched(ON, OFF, "C1"));
    }

    @Test
    void whereNoLookSawTheRuleThatIsSaid() {
        FirewallChange change = only(off(new FirewallLines().run("R1", Map.of())));
        assertThat(said(change.before())).isEqualTo("In force. The record does not hold the text of {A}");
        assertThat(change.rules()).isEqualTo(new FirewallChange.Rules.NotHeld());
    }

    @Test
    void anOwnRuleIsToldByTheIntentItself() {
        OwnFirewallRule own = new OwnFirewallRule("Punchlist: IGSS Data Server, TCP 12401");
        var text = own.allowing("Protocol=6|LPort=12401|RA4=10.0.4.31|App=C:\\x\\IGSSdataServer.exe|");
        FirewallChange change =
                only(new FirewallLines().change("C1", own, Answer.absent(), Answer.known(text), "done"));
        assertThat(said(change.before())).isEqualTo("There is no such rule");
        assertThat(said(change.after())).isEqualTo("In force: Lets 10.0.4.31 reach TCP 12401 (IGSSdataServer.exe)");
        assertThat(change.rules())
                .isEqualTo(new FirewallChange.Rules.Whole(Optional.empty(), Optional.of(text.text())));
    }

    @Test
    void aSettingOfAProfileIsToldAsItStands() {
        ProfileSetting on = new ProfileSetting(ProfileSetting.Where.PUBLIC, ProfileSetting.Which.ON);
        FirewallChange change = only(new FirewallLines().change("C1", on, Answer.known(0L), Answer.known(1L), "done"));
        assertThat(said(change.before())).isEqualTo("The firewall is off in the profile Public");
        assertThat(said(change.after())).isEqualTo("The firewall is on in the profile Public");
    }

    @Test
    void whoWasSaidToNoticeIsHeldAndOlderRecordsSayNothingOfIt() throws Exception {
        Entry.Intent intent = only(off(new FirewallLines())).state().intent();
        assertThat(intent.notices().orElseThrow()).singleElement().satisfies(phrase -> assertThat(TEXTS.render(phrase))
                .contains("10.0.4.31 → TCP 12401"));
        var body = EntryJson.body(intent);
        assertThat(EntryJson.read("intent", new Node(body))).isEqualTo(intent);
        body.remove("notices");
        assertThat(EntryJson.read("intent", new Node(body)))
                .isInstanceOfSatisfying(
                        Entry.Intent.class, old -> assertThat(old.notices()).isEmpty());
    }
}
