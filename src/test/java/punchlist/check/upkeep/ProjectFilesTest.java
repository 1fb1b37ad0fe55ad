package punchlist.check.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;

/** KEP-8.4.1 and KEP-8.4.1-2 on recorded folders. */
class ProjectFilesTest {

    private static final String ASKED = "12 .db;.json;.log;.opf;.sopf";
    private static final String DATA = "C:\\\\ProgramData\\\\Kepware\\\\KEPServerEX\\\\V6\\\\";
    private static final String OTHERS = "'C:\\\\ProgramData\\\\PTC\\\\ThingWorx Kepware Server':{'" + ASKED
            + "':null},'C:\\\\ProgramData\\\\PTC\\\\Kepware Server':{'" + ASKED + "':null}";

    private static String file(String name) {
        return "{'path':'" + DATA + name + "','size':77,'modified':'2026-11-20T09:00:00Z'}";
    }

    private static List<Finding> judge(String control, String answer) {
        String sections = "'files':{'C:\\\\ProgramData\\\\Kepware':{'" + ASKED + "':" + answer + "}," + OTHERS + "}";
        return Recorded.judge(control, Recorded.machine(sections), Recorded.scope("{}"));
    }

    private static List<String> lines(String answer) {
        return Recorded.lines(judge("KEP-8.4.1", answer));
    }

    @Test
    void protectedProjectsAndTheRuntimesOwnPass() {
        List<Finding> findings =
                judge("KEP-8.4.1", "{'files':[" + file("plant.SOPF") + "," + file("default.opf") + "]}");
        assertThat(Recorded.lines(findings)).containsExactly("path C:\\ProgramData\\Kepware: pass");
        assertThat(Recorded.render(findings.getFirst())).contains("default.opf").contains("1 with a password");
    }

    @Test
    void everyOpenProjectFailsAlsoACopyOfTheRuntimesOwn() {
        assertThat(lines("{'files':[" + file("default.opf") + "," + file("backups\\\\default.opf") + ","
                        + file("Simulator\\\\demo.JSON") + "]}"))
                .containsExactly(
                        "path C:\\ProgramData\\Kepware\\KEPServerEX\\V6\\backups\\default.opf: fail",
                        "path C:\\ProgramData\\Kepware\\KEPServerEX\\V6\\Simulator\\demo.JSON: fail");
    }

    @Test
    void afterTheOpenCopyIsGoneItPasses() {
        assertThat(lines("{'files':[" + file("plant.opf") + "]}"))
                .singleElement()
                .asString()
                .endsWith("fail");
        assertThat(lines("{'files':[]}")).containsExactly("path C:\\ProgramData\\Kepware: pass");
    }

    @Test
    void whatCouldNotBeLookedIntoIsNoPassAndHidesNoFail() {
        String closed = "'unreadFolders':['C:\\\\ProgramData\\\\Kepware\\\\KEPServerEX\\\\V6\\\\UA']";
        assertThat(lines("{'files':[]," + closed + "}"))
                .containsExactly("path C:\\ProgramData\\Kepware: could-not-check");
        assertThat(lines("{'files':[],'complete':false}"))
                .containsExactly("path C:\\ProgramData\\Kepware: could-not-check");
        assertThat(lines("{'files':[" + file("a.opf") + "]," + closed + "}"))
                .containsExactly(
                        "path C:\\ProgramData\\Kepware\\KEPServerEX\\V6\\a.opf: fail",
                        "path C:\\ProgramData\\Kepware: could-not-check");
        assertThat(lines("{'unread':{'reasonCode':'denied','missingRight':'administrator'}}"))
                .containsExactly("path C:\\ProgramData\\Kepware: could-not-check");
    }

    @Test
    void aLinkInItIsNotFollowedAndNotJudged() {
        assertThat(lines("{'files':[],'links':['C:\\\\ProgramData\\\\Kepware\\\\way']}"))
                .containsExactly("path C:\\ProgramData\\Kepware: pass");
    }

    @Test
    void withoutAFolderOrARecordingNothingIsSaid() {
        assertThat(lines("null")).containsExactly("server server: could-not-check");
        assertThat(Recorded.judge("KEP-8.4.1", Recorded.machine(""), Recorded.scope("{}")))
                .hasSize(3)
                .allMatch(f -> f.verdict().kind() == VerdictKind.COULD_NOT_CHECK);
    }

    @Test
    void ofThePasswordOnlyTheFilesAreShown() {
        List<Finding> some = judge("KEP-8.4.1-2", "{'files':[" + file("plant.sopf") + "]}");
        assertThat(Recorded.lines(some)).containsExactly("server server: by-hand");
        assertThat(Recorded.render(some.getFirst())).contains("plant.sopf");
        assertThat(Recorded.lines(judge("KEP-8.4.1-2", "{'files':[]}"))).containsExactly("server server: by-hand");
        assertThat(Recorded.lines(judge("KEP-8.4.1-2", "null"))).containsExactly("server server: could-not-check");
    }
}
