package punchlist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.cli.Call.punchlist;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What holds for every command. */
class CommandLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "controls",
                "check",
                "fix",
                "undo",
                "snapshot",
                "drift",
                "report",
                "verify",
                "lock",
                "key",
                "password"
            })
    void everyCommandHasHelpAndVersion(String command) {
        Call help = punchlist(command, "-h");
        assertThat(help.exit()).isZero();
        assertThat(help.out())
                .contains("--machine")
                .contains("--scope")
                .contains("--as-of")
                .contains("--lang");
        Call version = punchlist(command, "--version");
        assertThat(version.exit()).as(version.err()).isZero();
        assertThat(version.out()).startsWith("Punchlist 1.2.3");
    }

    @Test
    void helpListsOnlyWhatIsThere() {
        Call help = punchlist("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("verify").doesNotContainPattern("(?m)^\\s+site\\b");
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(punchlist("--version").out()).isEqualTo("Punchlist 1.2.3\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "look",
                "--nonsense",
                "verify",
                "drift",
                "report",
                "fix",
                "snapshot",
                "undo",
                "lock",
                "key"
            })
    void aCallThatCannotWorkIsTwoAndPrintsNoResult(String argument) {
        Call call = punchlist(argument);
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"controls", "check", "verify", "drift"})
    void aLanguageThatIsNotSpokenIsSaidWithoutAStackTrace(String command) {
        Call call = punchlist(command, "x", "--lang", "fr");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).doesNotContain("Exception").doesNotContain("internal");
    }

    @Test
    void withoutACommandTheWizardIsWanted() {
        assertThat(punchlist().exit()).isEqualTo(CommandLineApp.WIZARD);
        assertThat(punchlist("--lang", "xx").exit()).isEqualTo(2);
    }

    @Test
    void everyControlHasAllTheMembersOfTheContract() {
        JsonNode all = punchlist("controls", "--format", "json").json();
        assertThat(all.isArray()).isTrue();
        for (JsonNode control : all) {
            assertThat(control.propertyNames())
                    .contains("id", "step", "title", "requirements", "sources", "method", "fixable");
            assertThat(control.path("method").stringValue()).isIn(List.of("automatic", "probe", "assisted", "by-hand"));
            for (JsonNode source : control.path("sources")) {
                assertThat(source.propertyNames()).contains("guide", "section");
            }
        }
    }

    @Test
    void whatComesFromOutsideCannotDriveTheTerminal() {
        assertThat(Harmless.shown("a\u001b[2J\n\u202eb\u2028c\ud800"))
                .isEqualTo("a<U+001B>[2J<U+000A><U+202E>b<U+2028>c<U+D800>");
    }
}
