package punchlist.check.desktop.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.Sid;
import punchlist.machine.system.PolFile;

/** AppLocker's rules: those of a published policy (test/resources/punchlist/desktop), and single ones. */
class RuleSetTest {

    private static final Sid OPERATOR = new Sid("S-1-5-21-1-2-3-1001");

    private static List<Rule> published(String collection) throws IOException {
        try (InputStream in =
                RuleSetTest.class.getResourceAsStream("/punchlist/desktop/nsacyber-applocker-audit.machine.pol")) {
            return PolFile.parse(Optional.ofNullable(in).orElseThrow().readAllBytes()).entries().stream()
                    .filter(e -> e.name().equals("Value")
                            && e.key().toLowerCase(Locale.ROOT).contains("\\srpv2\\" + collection + "\\"))
                    .map(e ->
                            RuleXml.parse(new String(e.data().toArray(), StandardCharsets.UTF_16LE).replace("\0", "")))
                    .toList();
        }
    }

    private static RuleSet set(String... rules) {
        return new RuleSet(Stream.of(rules).map(RuleXml::parse).toList(), List.of());
    }

    private static String path(String sid, String action, String path) {
        return "<FilePathRule Id=\"1\" Name=\"" + path + "\" Description=\"\" UserOrGroupSid=\"" + sid + "\" Action=\""
                + action + "\"><Conditions><FilePathCondition Path=\"" + path
                + "\"/></Conditions></FilePathRule>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"exe", "dll", "msi", "script", "appx"})
    void everyRuleOfThePublishedPolicyIsUnderstood(String collection) throws IOException {
        assertThat(published(collection)).isNotEmpty().allSatisfy(rule -> assertThat(rule.conditions())
                .isNotEmpty());
    }

    @Test
    void thePublishedPolicyAllowsWindowsOwnProgramsAndNothingThatUsersCanWrite() throws IOException {
        RuleSet rules = new RuleSet(published("exe"), List.of());
        assertThat(rules.starts(WindowsProgram.COMMAND_PROMPT, OPERATOR)).isEqualTo(Start.RUNS);
        assertThat(rules.hole()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Allow, *, RUNS",
        "Allow, %WINDIR%\\*, RUNS",
        "Allow, %SYSTEM32%\\cmd.exe, RUNS",
        "Allow, C:\\Windows\\*, RUNS",
        "Allow, %OSDRIVE%\\*, RUNS",
        "Allow, %PROGRAMFILES%\\*, STOPPED",
        "Allow, C:\\Windows\\System32\\cm?.exe, RUNS",
        "Allow, %WINDIR%\\System32\\powershell.exe, STOPPED",
        "Deny, %SYSTEM32%\\cmd.exe, STOPPED",
    })
    void aPathRuleDecidesOverTheCommandPrompt(String action, String path, Start expected) {
        assertThat(set(path("S-1-1-0", action, path)).starts(WindowsProgram.COMMAND_PROMPT, OPERATOR))
                .isEqualTo(expected);
    }

    @Test
    void whatDeniesCountsBeforeWhatAllowsAndAnExceptionTakesOut() {
        String all = path("S-1-1-0", "Allow", "*");
        assertThat(set(all, path("S-1-5-32-545", "Deny", "%SYSTEM32%\\cmd.exe"))
                        .starts(WindowsProgram.COMMAND_PROMPT, OPERATOR))
                .isEqualTo(Start.STOPPED);
        String but = all.replace(
                "</FilePathRule>",
                "<Exceptions><FilePathCondition Path=\"%SYSTEM32%\\cmd.exe\"/></Exceptions></FilePathRule>");
        assertThat(set(but).starts(WindowsProgram.COMMAND_PROMPT, OPERATOR)).isEqualTo(Start.STOPPED);
        assertThat(set(but).starts(WindowsProgram.EXPLORER, OPERATOR)).isEqualTo(Start.RUNS);
    }

    @Test
    void aRuleForAdministratorsBindsNoOperatorAndOneForAnotherGroupMayBind() {
        assertThat(set(path("S-1-5-32-544", "Allow", "*")).starts(WindowsProgram.EXPLORER, OPERATOR))
                .isEqualTo(Start.STOPPED);
        assertThat(set(path("S-1-5-21-9-9-9-1200", "Allow", "*")).starts(WindowsProgram.EXPLORER, OPERATOR))
                .isEqualTo(Start.UNKNOWN);
        assertThat(new RuleSet(List.of(), List.of()).starts(WindowsProgram.EXPLORER, OPERATOR))
                .isEqualTo(Start.RUNS);
        assertThat(new RuleSet(List.of(), List.of("odd")).starts(WindowsProgram.EXPLORER, OPERATOR))
                .isEqualTo(Start.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "*, *",
        "%OSDRIVE%\\*, %osdrive%\\*",
        "C:\\Users\\*, %osdrive%\\users\\*",
        "D:\\Tools\\*, d:\\tools\\*",
        "%REMOVABLE%\\*, %removable%\\*",
        "%WINDIR%\\*, %windir%\\temp",
        "%SYSTEM32%\\*, %windir%\\system32\\tasks",
    })
    void aPlaceThatOrdinaryUsersCanWriteIsFound(String path, String place) {
        assertThat(set(path("S-1-5-11", "Allow", path)).hole().map(RuleSet.Hole::place))
                .contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PROGRAMFILES%\\*", "C:\\Program Files (x86)\\X\\*", "%WINDIR%\\explorer.exe"})
    void aPlaceOfAdministratorsIsNone(String path) {
        assertThat(set(path("S-1-1-0", "Allow", path)).hole()).isEmpty();
        assertThat(set(path("S-1-5-32-544", "Allow", "*")).hole()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<FilePathRule/>",
                "<FileAgeRule Id='1' UserOrGroupSid='S-1-1-0' Action='Allow'><Conditions/></FileAgeRule>",
                "<FilePathRule Id='1' UserOrGroupSid='Everyone' Action='Allow'/>",
                "<FilePathRule Id='1' UserOrGroupSid='S-1-1-0' Action='Perhaps'/>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><FilePathRule Id='&a;' UserOrGroupSid='S-1-1-0'"
                        + " Action='Allow'><Conditions><FilePathCondition Path='*'/></Conditions></FilePathRule>"
            })
    void whatIsNotUnderstoodIsRefused(String text) {
        assertThatThrownBy(() -> RuleXml.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
