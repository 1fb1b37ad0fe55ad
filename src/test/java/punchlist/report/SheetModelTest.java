package punchlist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.RecordState;
import punchlist.record.Result;
import punchlist.session.Product;

class SheetModelTest {

    @TempDir
    private static Path folder;

    private static Product product;
    private static RecordState state;
    private static SheetModel sheet;

    @BeforeAll
    static void make() throws IOException {
        product = TestServer.product();
        state = TestServer.record(folder, product);
        sheet = model(state);
    }

    private static SheetModel model(RecordState state) {
        return new Sheets(product.catalog(), product.data(), TestServer.ZONE)
                .model(state, TestServer.TEXTS, TestServer.PRINTED);
    }

    private static SheetModel.Line line(String control) {
        return sheet.lines().stream()
                .filter(l -> l.control().equals(control))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsAlwaysHaveTheirDenominator() {
        SheetModel.Count total = sheet.total();
        assertThat(total.items()).isEqualTo(163);
        assertThat(total.pass() + total.fail() + total.deviation() + total.notApplicable() + total.notChecked())
                .isEqualTo(total.items());
    }

    @Test
    void aMendedLinePassesByTheLookAfterTheChange() {
        SheetModel.Line line = line("KEP-3.2-7");
        assertThat(line.result()).isEqualTo(Result.PASS);
        assertThat(line.found()).isEqualTo("InactivityTimeoutSecs is 600");
        assertThat(line.expected()).isEqualTo("InactivityTimeoutSecs between 1 and 900");
        assertThat(line.how()).isEqualTo("A");
        assertThat(line.reference()).isEqualTo("Kepware guide, 3.2");
    }

    @Test
    void whatCouldNotBeReadIsNotCheckedWithItsReason() {
        SheetModel.Line line = line("IGSS-OS-2");
        assertThat(line.result()).isEqualTo(Result.NOT_CHECKED);
        assertThat(line.found()).isEqualTo("Could not check: the recording does not hold it.");
    }

    @Test
    void changesSayWhatWasTakenBack() {
        assertThat(sheet.changes()).extracting(SheetModel.ChangeLine::id).containsExactly("C1", "C2");
        assertThat(sheet.changes().getFirst().before()).isEqualTo("absent");
        assertThat(sheet.changes().getFirst().after()).isEqualTo("REG_DWORD 600");
        assertThat(sheet.changes().getFirst().undone()).isEqualTo("no");
        assertThat(sheet.changes().get(1).undone()).isEqualTo("done\nby Jane Doe\n2026-11-22 11:05:00 +01:00");
    }

    @Test
    void deviationsAreAcceptedOrOnlyPrepared() {
        assertThat(sheet.deviations())
                .extracting(SheetModel.Deviation::line, SheetModel.Deviation::accepted)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        Integer.toString(line("KEP-3.1-8").number()), true));
        assertThat(line("KEP-3.1-8").result()).isEqualTo(Result.DEVIATION);
        assertThat(line("KEP-3.1-8").how()).isEqualTo("A, H");
    }

    @Test
    void correctedAnswersKeepTheOldOne() {
        SheetModel.Correction correction = sheet.corrections().stream()
                .filter(c -> c.why().startsWith("Looked again"))
                .findFirst()
                .orElseThrow();
        assertThat(correction.was()).endsWith("Seen in drawing 4711 rev. C.");
        assertThat(correction.is()).isEqualTo("✗ FAIL USB ports 3 and 4 are open.");
        assertThat(line("IGSS-BIOS-1").corrected()).isTrue();
    }

    @Test
    void aHandoverBeginsWithWhatHasChanged() {
        assertThat(sheet.deltaFirst()).isTrue();
        assertThat(sheet.delta().orElseThrow().lines())
                .extracting(SheetModel.DeltaLine::group)
                .containsExactly("Better");
    }

    @Test
    void aControlTheCatalogueDoesNotKnowStaysOnTheSheet() {
        assertThat(line("=FORMULA()").result()).isEqualTo(Result.FAIL);
        assertThat(sheet.sections().getLast().ofGuides()).isFalse();
    }

    @Test
    void isADraftUntilItIsLockedAndAgainWhenSomethingIsAdded() {
        assertThat(sheet.head().draft()).isTrue();
        SheetModel locked = model(with(new Entry.Locked("A", "0", 9)));
        assertThat(locked.head().draft()).isFalse();
        Entry.Signed signed = new Entry.Signed("A", "customer", "Per Holm", "North", "accepted", "paper");
        SheetModel signedToo = model(with(new Entry.Locked("A", "0", 9), signed));
        assertThat(signedToo.head().draft()).isFalse();
        assertThat(signedToo.signatures().getFirst().role()).isEqualTo("Customer");
        SheetModel later = model(with(new Entry.Locked("A", "0", 9), new Entry.TornLine("x")));
        assertThat(later.head().draft()).isTrue();
        assertThat(later.head().revision()).isEqualTo("B");
        assertThat(later.notes()).anyMatch(n -> n.contains("set aside: 1"));
    }

    private static RecordState with(Entry... entries) {
        List<Line> lines = new ArrayList<>(state.lines());
        for (Entry entry : entries) {
            lines.add(new Line(
                    lines.size() + 1L,
                    TestServer.PRINTED,
                    entry,
                    lines.getLast().hash(),
                    "ab".repeat(32)));
        }
        return RecordState.of(lines);
    }
}
