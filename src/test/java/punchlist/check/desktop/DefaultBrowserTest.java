package punchlist.check.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Recorded;
import punchlist.check.Verdict;
import punchlist.check.VerdictKind;
import punchlist.scope.Scope;

/** The default browser that a policy fixes, in small recordings. */
class DefaultBrowserTest {

    private static final String KEY = "'HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\Windows\\\\System'";
    private static final String BOTH = "<DefaultAssociations><Association Identifier=\\\"http\\\" ProgId=\\\"%s\\\"/>"
            + "<Association Identifier=\\\"HTTPS\\\" ProgId=\\\"MSEdgeHTM\\\"/></DefaultAssociations>";

    private static Verdict verdict(String policy, String files) {
        String sections = "'registry':{'64':{" + KEY + ":" + policy + "}},'textFiles':{" + files + "}";
        return Recorded.judge("IGSS-OS-9", Recorded.machine(sections), Scope.unsaid())
                .getFirst()
                .verdict();
    }

    private static String policy(String path) {
        return "{'DefaultAssociationsConfiguration':{'type':'REG_SZ','value':'" + path.replace("\\", "\\\\") + "'}}";
    }

    private static VerdictKind with(String path, String at, String text) {
        String content = text.equals("null") ? "null" : "'" + text + "'";
        return verdict(policy(path), "'" + at.replace("\\", "\\\\") + "':" + content)
                .kind();
    }

    @Test
    void withoutAPolicyItFails() {
        assertThat(verdict("null", "").kind()).isEqualTo(VerdictKind.FAIL);
        assertThat(verdict("{'DefaultAssociationsConfiguration':{'type':'REG_DWORD','value':1}}", "")
                        .kind())
                .isEqualTo(VerdictKind.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Windows\\System32\\a.xml, C:\\Windows\\System32\\a.xml, PASS",
        "%SystemRoot%\\System32\\a.xml, C:\\Windows\\System32\\a.xml, PASS",
        "c:\\windows\\SYSTEM32\\A.XML, C:\\Windows\\System32\\a.xml, PASS",
        "C:\\Public\\a.xml, C:\\Public\\a.xml, ATTENTION",
        "C:\\Windows\\System32\\a.xml, C:\\Windows\\System32\\b.xml, COULD_NOT_CHECK",
        "\\\\server\\share\\a.xml, C:\\a.xml, FAIL",
    })
    void theFileCountsThatThePolicyNames(String path, String at, VerdictKind kind) {
        assertThat(with(path, at, BOTH.formatted("MSEdgeHTM"))).isEqualTo(kind);
    }

    /** Elsewhere than in Windows' folders the permissions decide: of the file, and of the folders above it. */
    @ParameterizedTest
    @CsvSource({
        "'(A;;FA;;;BA)(A;;0x1200a9;;;BU)', '(A;OICI;FA;;;BA)', PASS",
        "'(A;;FA;;;BA)(A;;0x1301bf;;;BU)', '(A;OICI;FA;;;BA)', ATTENTION",
        "'(A;;FA;;;BA)(A;;SD;;;AU)', '(A;OICI;FA;;;BA)', ATTENTION",
        "'(A;;FA;;;BA)', '(A;OICI;FA;;;BA)(A;CI;DT;;;BU)', ATTENTION",
        "'(A;;FA;;;BA)(XA;;FA;;;BU;(Exists WIN))', '(A;OICI;FA;;;BA)', COULD_NOT_CHECK",
        "'(A;;FA;;;BA)', '(A;OICI;FA;;;BA)(XA;;FA;;;BU;(Exists WIN))', COULD_NOT_CHECK"
    })
    void aFileElsewhereIsJudgedByWhoMayChangeIt(String file, String folder, VerdictKind kind) {
        String at = "C:\\Public\\a.xml";
        String escaped = at.replace("\\", "\\\\");
        String files = "'" + escaped + "':'" + BOTH.formatted("MSEdgeHTM") + "'},'objectDescriptors':{'" + escaped
                + "':'O:BAD:" + file + "','C:\\\\Public':'O:BAD:" + folder + "','C:\\\\':'O:BAD:(A;;FA;;;BA)'";
        assertThat(verdict(policy(at), files).kind()).isEqualTo(kind);
    }

    @Test
    void aFileThatIsMissingOrSaysTooLittleFails() {
        String at = "C:\\Windows\\a.xml";
        assertThat(with(at, at, "null")).isEqualTo(VerdictKind.FAIL);
        assertThat(with(at, at, "<DefaultAssociations/>")).isEqualTo(VerdictKind.FAIL);
        assertThat(with(at, at, "no XML")).isEqualTo(VerdictKind.FAIL);
        assertThat(with(at, at, BOTH.formatted("ChromeHTML"))).isEqualTo(VerdictKind.ATTENTION);
    }

    @Test
    void whatTheRemedyWritesIsUnderstood() {
        assertThat(Associations.parse(Associations.ofEdge()).program("https")).contains("MSEdgeHTM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<a/>", "", "<!DOCTYPE a [<!ENTITY x \"y\">]><DefaultAssociations>&x;</DefaultAssociations>"})
    void whatIsNoSuchFileIsRefused(String text) {
        assertThatThrownBy(() -> Associations.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        try {
            assertThat(Associations.parse("<DefaultAssociations>" + text + "</DefaultAssociations>")
                            .programs())
                    .isEmpty();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessage("not well-formed XML");
        }
    }
}
