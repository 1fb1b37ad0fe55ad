package punchlist.check.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import punchlist.check.access.Recorded;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.BundledTexts;
import punchlist.text.Phrase;

class AccessMatrixTest {

    private static final String ANNA = "S-1-5-21-1-2-3-1005";

    private static AccessMatrix matrix(Map<String, String> folders, String... paths) {
        RecordedMachine machine = Recorded.machine(
                "'accounts':{'names':{'anna':{'sid':'" + ANNA + "','name':'anna','kind':'user'}},"
                        + "'groups':{'S-1-5-32-545':[{'sid':'S-1-5-11','name':'AU','kind':'well-known'}],"
                        + "'S-1-5-32-544':[{'sid':'S-1-5-21-1-2-3-500','name':'A','kind':'user'}]}}",
                Recorded.services(Map.of("KEPServerEXV6", "NT SERVICE/KEPServerEXV6")),
                Recorded.descriptors(folders));
        Scope scope = Recorded.operators(List.of("anna"), Optional.empty(), Optional.empty());
        List<Question<?>> asked =
                List.of(paths).stream().<Question<?>>map(FolderDescriptors::new).toList();
        Readings readings = Recorded.ask(machine, Readings.none(), soFar -> {
            List<Question<?>> all = new java.util.ArrayList<>(asked);
            all.addAll(AccessMatrix.needs(scope, soFar));
            return all;
        });
        return AccessMatrix.of(scope, readings);
    }

    private static String said(Phrase phrase) {
        return BundledTexts.in(Locale.ENGLISH).render(phrase);
    }

    private static Map<String, String> cells(AccessMatrix.Place place) {
        Map<String, String> all = new java.util.LinkedHashMap<>();
        place.rows().forEach(row -> all.put(said(row.who()), said(row.itself()) + " | " + said(row.inside())));
        return all;
    }

    @Test
    void saysForEachWhatHeCanDoWithTheFolderAndInside() {
        AccessMatrix matrix = matrix(
                Map.of(
                        "D:/A",
                        "O:BAG:SYD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)(A;OI;FA;;;" + ANNA + ")",
                        "D:/A/x.mdb",
                        "O:BAG:SYD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1301bf;;;BU)"),
                "D:/A");
        assertThat(matrix.places()).hasSize(1);
        assertThat(cells(matrix.places().getFirst()))
                .containsEntry("anna", "everything | read, write and delete everywhere, everything in places")
                .containsEntry("SYSTEM", "everything | everything");
        assertThat(cells(matrix.places().getFirst()).keySet())
                .anyMatch(who -> who.startsWith("Services KEPServerEXV6"));
    }

    @Test
    void whatNobodyCanTellIsARange() {
        AccessMatrix matrix = matrix(Map.of("D:/A", "O:BAG:SYD:P(A;OICI;0x1301bf;;;S-1-5-21-1-2-3-2001)"), "D:/A");
        assertThat(cells(matrix.places().getFirst()))
                .containsEntry(
                        "anna",
                        "at least nothing, at most read, write and delete | "
                                + "at least nothing, at most read, write and delete");
    }

    @Test
    void aFolderThatCouldNotBeReadSaysWhyAndOneThatIsNotThereIsLeftOut() {
        RecordedMachine machine = Recorded.machine(
                "'descriptors':{'D:/A/**':{'unread':{'reasonCode':'denied','missingRight':'administrator'}},'D:/B':null}");
        Readings readings = Recorded.ask(
                machine,
                Readings.none(),
                soFar -> List.of(new FolderDescriptors("D:/A"), new FolderDescriptors("D:/B")));
        AccessMatrix matrix = AccessMatrix.of(Scope.unsaid(), readings);
        assertThat(matrix.places()).hasSize(1);
        assertThat(matrix.places().getFirst().unread()).isPresent();
    }
}
